import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasWords, vagueness } from '../../../electron/engine/matching/vague.ts';
import { FILLER_WORDS, STOCK_WORDS } from '../../../electron/engine/matching/vague-words.ts';
import { GENERAL_WORDS } from '../../../electron/engine/matching/vague/general-words.ts';

const VAGUE = [
  '',
  '   ',
  '…',
  'help',
  'Help!!!',
  'testing',
  'Support issue',
  'Issues',
  'login as user',
  'Logged in as Theo Marchand to check',
  'as discussed',
  'per call',
  'Per call with user, account access',
  'Troubleshooting per INC0012345',
  'OPS-480',
  'ops-480: fix',
  'https://tickets.example.org/browse/OPS-480',
  'see ticket OPS-480 / OPS-481',
  'test 1',
  'check user profile 2026-03-05 10:30',
  'Data fix',
  'user can’t access the system',
  'Urgent request from customer, please look asap',
  'Please check dashboard',
  'access access access access',
  'per mail from theo.marchand@example.org',
  'n/a',
  'tbd',
  'aide',
  'problème',
  'PROBLEME D’ACCÈS',
  'essai',
  'Vérification',
  'Vérification du profil suite à la demande de l’utilisateur',
  'Demande de soutien, voir le billet OPS-12',
  'Connexion en tant que Hélène Vasseur',
  'Tel que discuté au téléphone avec Mme Tremblay',
  'mise à jour du compte',
];

const SPECIFIC = [
  'certificate missing after course merge',
  'OPS-196: quiz closed although attempts are left',
  'Cannot submit quote',
  'Approval buttons missing on discount request',
  'Check quote Q-10442',
  'invoice 20981 shows the wrong VAT rate',
  'PO approval stuck at VP level',
  'Report "Renewals next 90 days" is empty for me',
  'Calendar sync creates every visit twice',
  'Verify the residual value of lease L-4471 as the customer sees it',
  'certificat absent après la fusion des cours',
  'Le bouton « Approuver » manque sur la soumission',
  'Rapport de paie vide depuis le passage à la nouvelle division',
  'La facture 20981 affiche le mauvais taux de TVQ',
  'L’horaire de l’équipe n’apparaît plus dans le calendrier',
  '請求書の合計金額が間違っています',
];

describe('vague', () => {
  test.each(VAGUE)('%j', (text) => {
    expect(vagueness(text)).toMatchObject({ vague: true });
  });
});

describe('specific', () => {
  test.each(SPECIFIC)('%j', (text) => {
    expect(vagueness(text)).toMatchObject({ vague: false });
  });
});

describe('the words are shown', () => {
  test.each([
    ['Support issue', 'only stock words ("Support", "issue").'],
    ['Vérification de la demande', 'only stock words ("Vérification", "demande").'],
    ['Please check dashboard', 'too few words of its own ("dashboard", "check").'],
    ['OPS-480', 'it says nothing in words.'],
    ['quiz attempts lost', 'it names "quiz", "attempts", "lost".'],
    [
      'Approved by the manager as usual',
      'nothing of the matter is named, only general words ("usual", "Approved", "manager").',
    ],
    [
      'Convenu avec sa gestionnaire',
      'nothing of the matter is named, only general words ("Convenu", "gestionnaire").',
    ],
  ])('%j: %s', (text, why) => {
    expect(vagueness(text).why).toBe(why);
  });
});

describe('the kind of vagueness', () => {
  test.each([
    ['OPS-480', 'short'],
    ['', 'short'],
    ['check dashboard', 'short'],
    ['Support issue', 'stock'],
    ['aide', 'stock'],
    ['handle it on behalf of his manager', 'no-matter'],
    ['autorisé verbalement par le responsable', 'no-matter'],
    ['quiz closed although attempts are left', null],
  ])('%j: %s', (text, kind) => {
    expect(vagueness(text).kind).toBe(kind);
  });
});

describe('the words of a site', () => {
  const site = {
    words: ['Berth plan', 'navette', 'MOORING'],
    matter: ['dashboards', 'profil client', 'access'],
  };

  test.each([
    ['navettes, mooring', 'only stock words ("navettes", "mooring").'],
    ['berth plans mooring', 'only stock words ("berth plans", "mooring").'],
    ['Berth of the ferry moved', 'it names "Berth", "ferry", "moved".'],
    ['check dashboard', 'it names "dashboard".'],
    ['Vérifier le Profil Client', 'it names "Profil Client".'],
    ['accès', 'only stock words ("accès").'],
    ['access', 'it names "access".'],
  ])('%j: %s', (text, why) => {
    expect(vagueness(text, { site }).why).toBe(why);
  });

  test('may be hostile', () => {
    const hostile = { words: ['__proto__', '...', 'constructor'], matter: ['   ', '🙂'] };
    expect(vagueness('quiz closed although attempts are left', { site: hostile }).vague).toBe(false);
    expect(vagueness('__proto__ constructor', { site: hostile }).kind).toBe('stock');
  });
});

describe('what is taken out', () => {
  test('names of the people concerned are no reason', () => {
    const text = 'Help Theo Marchand with his issue';
    expect(vagueness(text).vague).toBe(false);
    expect(vagueness(text, { names: ['Theo Marchand'] })).toMatchObject({
      vague: true,
      words: ['Help', 'issue'],
    });
  });

  test('keys follow the patterns of the review', () => {
    expect(hasWords('case/77 case/78', { keys: ['case/[0-9]+'] })).toBe(false);
    expect(hasWords('OPS-480')).toBe(false);
    expect(hasWords('OPS-480 help')).toBe(true);
  });
});

test('a word is in one list only', () => {
  expect([...STOCK_WORDS].filter((word) => FILLER_WORDS.has(word))).toEqual([]);
  const single = (word: string): string => word.replace(/s$/u, '');
  const elsewhere = [...GENERAL_WORDS].filter((word) =>
    [FILLER_WORDS, STOCK_WORDS].some((list) => list.has(word) || list.has(single(word))),
  );
  expect(elsewhere).toEqual([]);
});

test('any mixture of stock words and filler is vague, and nothing throws', () => {
  const stock = fc.array(fc.constantFrom(...STOCK_WORDS, ...FILLER_WORDS, ...GENERAL_WORDS), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(stock, (words) => {
      expect(vagueness(words.join(' ')).vague).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(vagueness(text).why).toMatch(/\.$/u);
    }),
  );
});
