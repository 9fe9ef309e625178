import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasWords, vagueness } from '../../../electron/engine/matching/vague.ts';
import { FILLER_WORDS, STOCK_WORDS } from '../../../electron/engine/matching/vague-words.ts';

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
  ])('%j: %s', (text, why) => {
    expect(vagueness(text).why).toBe(why);
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
});

test('any mixture of stock words and filler is vague, and nothing throws', () => {
  const stock = fc.array(fc.constantFrom(...STOCK_WORDS, ...FILLER_WORDS), { maxLength: 12 });
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
