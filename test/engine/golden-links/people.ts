/** Everybody at Brindlewick Ferries, which does not exist. */
export type Employee = {
  readonly name: string;
  readonly username: string;
  readonly unit: string;
  /** The account id in Jira. */
  readonly jiraId: string;
};

const FIRST =
  `Adaeze Bruno Céline Dragan Elowen Farid Greta Hamish Ilse Joaquín Katya Lucien Mirela Nikhil Odette Pavel
  Quilla Rasmus Sunniva Tariq Ulrike Valentin Wanda Xenia Yusra Zoltan Aurélie Bartek Cosima Davor`.split(
    /\s+/,
  );
const LAST =
  `Abernethy Brakspear Castellane Dunmurry Eskildsen Fontanel Gravelle Hollingbury Ivashkov Jorgenrud
  Kestelman Lavallière Montaigu Nordheim Oakhanger Pellerin Quarshie Rosendal Stavrakis Tellier Umarov Vanterpool
  Wexcombe Ximenes Yarborough Zelenski Ashgrove Bellweather Corrigan Duquesnoy`.split(/\s+/);
const UNITS = ['Crewing', 'Ticket Office', 'Fleet Upkeep', 'Freight', 'Catering', 'Harbour Liaison'];
const DOMAIN = 'brindlewick.example';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function employee(name: string, unit: string, suffix = ''): Employee {
  const login = plain(name).replaceAll(' ', '.') + suffix;
  return { name, username: `${login}@${DOMAIN}`, unit, jiraId: `712020:${login.replaceAll('.', '-')}` };
}

const named = (first: string, last: string, unit: string): Employee => employee(`${first} ${last}`, unit);

/** The one who comes at this place; nobody bears the name of anybody else. */
export function entered(place: number): Employee {
  const [first, round] = [place % FIRST.length, Math.floor(place / FIRST.length)];
  const last = LAST[(first * 7 + round) % LAST.length] ?? '';
  return named(FIRST[first] ?? '', last, UNITS[place % UNITS.length] ?? '');
}

/** Somebody else of the same name. */
export function namesakeOf({ name, unit }: Employee): Employee {
  return employee(name, unit === 'Crewing' ? 'Freight' : 'Crewing', '2');
}

const listed = (names: string, unit: string): readonly Employee[] =>
  names.split(', ').map((name) => employee(name, unit));

export const ACTORS = listed(
  'Ottoline Prewett, Bashir Kandathil, Signe Halvorsrud, Emeka Tuyisenge, Paloma Ruivo, Gethin Llewelyn-Wray, Noémie Saint-Clair, Ravi Chandrapal, Teodora Vasilescu, Ikaika Manoa, Brigid O’Farrelly, Lorenz Habermann',
  'IT',
);
export const COLLEAGUES = listed(
  'Ambrose Tindle, Clothilde Vareille, Fergus Muldowney, Hyacinth Okorie, Jasper Winnicott, Leocadia Brum, Milos Krastev, Perpetua Onslow',
  'Freight',
);
export const AGENTS = listed('Desmond Fairlight, Ingrid Solbakken, Kofi Ansah-Bediako', 'Service Desk');
export const MANAGERS = listed('Winifred Castlemaine, Olivier Destrempes', 'Crewing');
