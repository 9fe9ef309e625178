/** Invented employees are drawn from these groups, so that first and last names go together. */
type NameGroup = { readonly first: string; readonly last: string };

export const nameGroups: readonly NameGroup[] = [
  {
    first:
      'Abigail Bryony Conrad Desmond Ephraim Fletcher Gemma ' +
      'Hattie Imogen Jolyon Keziah Leland Marnie Nolan',
    last:
      'Ashdown Birchall Copperfield Drummond Eastlake ' +
      'Fairweather Garside Holloway Ironside Kettlewell Larkham',
  },
  {
    first:
      'Amélie Bastien Clémence Damien Élodie Fabrice ' +
      'Geneviève Honoré Jérôme Laurence Mathieu Noémie Zoé',
    last:
      'Arseneau Beauséjour Charbonneau Desrosiers Fafard ' +
      'Guérin-Lévy Lafrenière Maltais Ouellette Vaillancourt',
  },
  {
    first: 'Adriana Baltasar Consuelo Eugenia Fermín Graciela Íñigo Jimena Leandro Nuria Octavio Rocío Tomás',
    last: 'Arizmendi Barrientos Cifuentes Echeverría Ibáñez Llorente Montaño Ocampo Quiñones Urrutia Zúñiga',
  },
  {
    first: 'Aditi Bhavesh Charu Devika Girish Harini Ishaan Kavya Lakshmi Naveen Pooja Rohini Sanjana Vikram',
    last:
      'Bhattacharjee Chidambaram Dasgupta Gaekwad Iyengar ' +
      'Joglekar Kulkarni Mukhopadhyay Raghunathan Sodhi',
  },
  {
    first: 'Bai Chunhua Fang Guowei Huilan Jianyu Lihua Meifen Peiyu Qiang Shuyi Weijie Xiulan Yating',
    last: 'Ouyang Shangguan Chiang Fung Gao Hsieh Kwok Leung Mok Poon Situ Tseng Yeung Zhuang',
  },
  {
    first:
      'Akinyi Babajide Chiamaka Ekow Folake Ifeoma Jabulani ' +
      'Kehinde Makena Nomsa Obinna Sefu Thandeka Wambui',
    last:
      'Achieng Baptiste Chukwuemeka Egwuatu Fashola Gyamfi ' +
      'Kipchumba Mthembu Nwachukwu Odhiambo Sarpong Zondi',
  },
  {
    first:
      'Agnieszka Bohdan Czesław Danuta Gražina Iryna ' +
      'Kazimierz Ludmila Mirosław Oksana Přemysl Svitlana Žaneta',
    last: 'Brzezina Chmiel Gryciuk Jabłonka Janků Kowal Łukaszewicz Moroz Shevchuk Valenta Wróbel Zaręba',
  },
  {
    first: 'Anneli Birgitte Folke Gunhild Håkon Ingeborg Jørgen Kaisa Leif Märta Outi Ragnar Solveig Tuomas',
    last:
      'Aaltonen Bjørkelund Dahlström Ekholm Fredriksen Hämäläinen ' +
      'Kvamme Lundqvist Mäkitalo Nygård Østby Sundén',
  },
  {
    first:
      'Abdelkrim Bushra Dalia Fadi Ghada Haidar Jamila ' +
      'Khalil Lamia Munir Nawal Rania Samir Yasmin Zaynab',
    last:
      'Al-Masri Bouzidi Chehab Farhat Ghorbani Haddadin ' +
      'Jaziri Khoury Mansouri Oubari Sabbagh Tahan Zeidan',
  },
  {
    first:
      'Alessia Battista Cosimo Donatella Elettra Fiorenzo ' +
      'Ginevra Loredana Manfredi Ornella Raffaele Tiziana',
    last:
      'Abbatangelo Boccardo Castiglioni Della_Rovere Falconieri ' +
      'Gambardella Ludovisi Marchesin Pasqualotto Zorzi',
  },
  {
    first: 'Ayşe Burcu Cemile Deniz Emre Gülşen Ilgaz Kerem Leyla Nilüfer Ömer Serkan Tülay Volkan',
    last: 'Akçay Bozdoğan Çelikbaş Demirtaş Eryılmaz Gürsoy Kızılkaya Oğuzhan Sağlam Tuğrul Yalçınkaya',
  },
  {
    first: 'Akane Daichi Fumiko Haruka Kenta Masumi Natsuki Ryōta Shinobu Tomoko Wakana Yūki',
    last: 'Aoyama Fujisawa Ishiguro Kuroda Matsuzaki Moriyama Okabe Shirakawa Takeuchi Uehara',
  },
  {
    first: 'Bo-ra Chan-woo Eun-ji Gyu-ri Hye-rin Kyung-soo Min-seo Na-yeon Seung-ho Tae-yang',
    last: 'Cheong Gwak Hwang Jegal Kwon Namgung Ryu Seomun Tak Yoon',
  },
  {
    first: 'Bích Cẩm Dũng Giang Hạnh Khánh Lành Mỹ Phương Quỳnh Thảo Trúc Vân Yến',
    last: 'Bùi Đặng Đoàn Hồ Huỳnh Lưu Nghiêm Phùng Quách Tạ Thạch Võ Vũ',
  },
  {
    first: 'Ana-Luísa Benedita Caetano Domingas Estêvão Filipa Gonçalo Inácia Jacinto Leonor Mafalda Simão',
    last:
      'Albuquerque Brandão Conceição Damasceno Falcão ' +
      'Guimarães Loureiro Magalhães Nóbrega Sequeira Taveira',
  },
];

/** Names in other scripts, each with the login its owner was given. */
export const namesInOtherScripts = [
  { first: '陽子', last: '佐藤', login: 'yoko.sato' },
  { first: 'Ольга', last: 'Соколова', login: 'olga.sokolova' },
  { first: 'Αλεξάνδρα', last: 'Παπαδοπούλου', login: 'alexandra.papadopoulou' },
  { first: '지훈', last: '배', login: 'jihoon.bae' },
  { first: 'دانا', last: 'الشريف', login: 'dana.alsharif' },
] as const;

const notDecomposed: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
  ı: 'i',
};

/** "Čeněk O'Neill" becomes "cenek.oneill": letters without accents, as logins are. */
export function loginOf(first: string, last: string): string {
  const plain = (text: string): string =>
    [...text.toLowerCase().normalize('NFD')]
      .map((letter) => notDecomposed[letter] ?? letter)
      .join('')
      .replace(/[^a-z-]/g, '');
  return `${plain(first)}.${plain(last)}`;
}
