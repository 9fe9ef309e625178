/** The people with a part in the story; everybody else at Northlight Leasing is drawn by the generator. */
export type Part = {
  readonly key: string;
  readonly first: string;
  readonly last: string;
  readonly department: string;
  readonly profile?: string;
  readonly login?: string;
  readonly title?: string;
  readonly leftOn?: string;
};

const admin = 'System Administrator';
const manager = 'Support team lead';

/** They log in as others. The rights of Radek Hruška were taken away in May; his sessions are older. */
export const actors: readonly Part[] = [
  { key: 'ines', first: 'Inès', last: 'Carvalho', department: 'IT', profile: admin, title: 'CRM lead' },
  { key: 'tomasz', first: 'Tomasz', last: 'Wieczorek', department: 'IT', profile: admin },
  { key: 'ngozi', first: 'Ngozi', last: 'Okwuosa', department: 'IT', profile: admin },
  { key: 'yusuf', first: 'Yusuf', last: 'Karahan', department: 'IT', profile: admin },
  { key: 'radek', first: 'Radek', last: 'Hruška', department: 'IT' },
  { key: 'meiling', first: 'Mei-Ling', last: 'Tsao', department: 'Support', title: manager },
  { key: 'hassan', first: 'Hassan', last: 'El-Khatib', department: 'Support', title: manager },
  { key: 'siobhan', first: 'Siobhán', last: "O'Rourke", department: 'Operations', title: 'Process owner' },
  { key: 'lea', first: 'Léa', last: 'Bouchard-Roy', department: 'Partner Desk', title: 'Channel systems' },
];

/** They could, and in this half year did not; the last two look as if they could and cannot. */
export const otherHolders: readonly Part[] = [
  { key: 'viktor', first: 'Viktor', last: 'Lindeborg', department: 'IT', profile: admin },
  { key: 'paulo', first: 'Paulo', last: 'Quintela', department: 'IT', profile: admin },
  { key: 'anjali', first: 'Anjali', last: 'Deshmukh', department: 'Marketing' },
  { key: 'mateusz', first: 'Mateusz', last: 'Gilewski', department: 'Finance' },
  { key: 'chloe', first: 'Chloé', last: 'Thibodeau', department: 'Sales East' },
  { key: 'kwabena', first: 'Kwabena', last: 'Asantewaa', department: 'HR' },
  {
    key: 'gunnar',
    first: 'Gunnar',
    last: 'Halvorsrud',
    department: 'IT',
    profile: admin,
    leftOn: '2026-02-27',
  },
  { key: 'olumide', first: 'Olumide', last: 'Bankole-Price', department: 'Operations' },
];

/** Their accounts were used in the planted cases, and in no other session. */
export const targets: readonly Part[] = [
  { key: 'margit', first: 'Margit', last: 'Szalai', department: 'Payroll' },
  { key: 'benoit', first: 'Benoît', last: 'Lachance-Morin', department: 'Legal' },
  { key: 'farida', first: 'Farida', last: 'Hamzaoui', department: 'HR' },
  { key: 'kofi', first: 'Kofi', last: 'Darkwah', department: 'Sales East' },
  {
    key: 'luciana',
    first: 'Luciana',
    last: 'Pereyra',
    department: 'Partner Desk',
    title: 'Partner Desk supervisor',
  },
  { key: 'emile', first: 'Émile', last: 'Gauthier-Pratt', department: 'Support' },
  { key: 'ngoc', first: 'Bảo Ngọc', last: 'Trần', department: 'Marketing' },
  { key: 'soren', first: 'Søren', last: 'Kjeldgaard', department: 'Operations' },
  { key: 'wanjiru', first: 'Wanjiru', last: 'Kamande', department: 'Support' },
  { key: 'ayumi', first: 'Ayumi', last: 'Nakagome', department: 'Sales West' },
  { key: 'rosalind', first: 'Rosalind', last: 'Achterberg', department: 'Finance' },
  { key: 'priya', first: 'Priya', last: 'Venkatraghavan', department: 'Sales West' },
  { key: 'jakub', first: 'Jakub', last: 'Sedláčik', department: 'Support' },
  { key: 'aroha', first: 'Aroha', last: 'Tamihana', department: 'Sales East' },
  { key: 'helene', first: 'Hélène', last: 'Vasseur', department: 'Finance' },
  { key: 'omar', first: 'Omar', last: 'Benslimane', department: 'Collections' },
  { key: 'ivana', first: 'Ivana', last: 'Petrušić', department: 'Marketing' },
  { key: 'duarte', first: 'Duarte', last: 'Figueirinha', department: 'Credit' },
  { key: 'sanne', first: 'Sanne', last: 'van Houtrecht', department: 'Sales East' },
  { key: 'abdoulaye', first: 'Abdoulaye', last: "N'Diaye-Faye", department: 'Payroll' },
  { key: 'kerry', first: 'Kerry-Ann', last: 'Whitlock', department: 'Support' },
  { key: 'ilse', first: 'Ilse', last: 'Brandstätter', department: 'Marketing' },
  { key: 'manaia', first: 'Manaia', last: 'Faleolo', department: 'Operations' },
  { key: 'leticia', first: 'Letícia', last: 'Sardinha', department: 'Credit' },
  { key: 'nadia', first: 'Nadia', last: 'Rahimzadeh', department: 'Sales West' },
  { key: 'callum', first: 'Callum', last: 'Strachan-Reid', department: 'Sales West' },
  { key: 'beatriz', first: 'Beatriz', last: 'Monforte', department: 'Sales East' },
  { key: 'pal', first: 'Pál', last: 'Kertész-Nagy', department: 'Sales East' },
  { key: 'zanele', first: 'Zanele', last: 'Dlamini-Roux', department: 'Partner Desk' },
  { key: 'erik', first: 'Erik', last: 'Sjölander', department: 'Sales West' },
  { key: 'thuylinh', first: 'Thùy Linh', last: 'Phan', department: 'Partner Desk' },
  { key: 'ravindra', first: 'Ravindra', last: 'Kulasekara', department: 'Sales West' },
  { key: 'maelle', first: 'Maëlle', last: 'Kerbrat', department: 'Support' },
  { key: 'bogdan', first: 'Bogdan', last: 'Ionescu-Vlad', department: 'Operations' },
  { key: 'catarina', first: 'Catarina', last: 'Lobato', department: 'Sales East' },
  { key: 'petteri', first: 'Petteri', last: 'Rautionaho', department: 'Finance' },
  { key: 'noor', first: 'Noor', last: 'Al-Jabari', department: 'Support' },
  { key: 'xiomara', first: 'Xiomara', last: 'Villaseñor', department: 'Marketing' },
  { key: 'takoda', first: 'Takoda', last: 'Whitefeather', department: 'Operations' },
  { key: 'runa', first: 'Rúna', last: 'Þorvaldsdóttir', department: 'Credit', login: 'runa.thorvaldsdottir' },
  { key: 'giulia', first: 'Giulia', last: 'Santarossa', department: 'HR' },
  { key: 'alexwest', first: 'Alex', last: 'Martin', department: 'Sales West' },
  { key: 'alexsupport', first: 'Alex', last: 'Martin', department: 'Support', login: 'alex.martin2' },
];

/** A second pair of namesakes, without sessions; and the people whom cases need as reporters. */
export const bystanders: readonly Part[] = [
  { key: 'minhone', first: 'Minh Anh', last: 'Phạm', department: 'Marketing' },
  { key: 'minhtwo', first: 'Minh Anh', last: 'Phạm', department: 'Credit', login: 'minhanh.pham2' },
  {
    key: 'marisol',
    first: 'Marisol',
    last: 'Echegaray',
    department: 'Facilities',
    title: 'Facilities coordinator',
  },
  { key: 'dorothea', first: 'Dorothea', last: 'Winkelried', department: 'IT', title: 'Service desk agent' },
  { key: 'samuel', first: 'Samuel', last: 'Oyelaran-Hope', department: 'IT', title: 'Service desk agent' },
  {
    key: 'harriet',
    first: 'Harriet',
    last: 'Colquhoun',
    department: 'Sales West',
    title: 'Regional sales director',
  },
  { key: 'gaspard', first: 'Gaspard', last: 'Thériault', department: 'Payroll', title: 'Payroll manager' },
];
