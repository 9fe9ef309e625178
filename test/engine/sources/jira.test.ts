import { describe, expect, it } from 'vitest';
import { withBench } from './temp-sources.ts';

const HEADERS = {
  English: 'Summary,Issue key,Status,Resolution,Reporter,Created,Updated,Resolved',
  French: 'Résumé,Clé de ticket,État,Résolution,Rapporteur,Création,Mise à jour,Résolue',
  German: 'Zusammenfassung,Vorgangsschlüssel,Status,Lösung,Autor,Erstellt,Aktualisiert,Erledigt',
  Spanish: 'Resumen,Clave de incidencia,Estado,Resolución,Informador,Creada,Actualizada,Resuelta',
};
const WRITTEN = '17/Feb/26 2:00 PM';

type Version = { key: string; requester: string; status: string; created_at: number; resolution: string };

/** Reads one issue and answers its fact. */
const issue = (header: string, cells: string): Promise<Version> =>
  withBench(async ({ review, file, take }) => {
    const source = await take(file('Jira.csv', `${header}\n${cells}\n`), { zone: 'UTC' });
    expect(source).toMatchObject({ kind: 'jira.issues', rows: { imported: 1, total: 1 } });
    return review.db.prepare('SELECT * FROM ticket_version').get() as Version;
  });

describe('Jira', () => {
  it.each(Object.entries(HEADERS))('is read in %s', async (_, header) => {
    expect(
      await issue(header, `Slow map,ABC-0012,Closed,Done,Zoë Brandt,${WRITTEN},${WRITTEN},${WRITTEN}`),
    ).toMatchObject({
      key: 'ABC-0012',
      requester: '["Zoë Brandt"]',
      created_at: Date.UTC(2026, 1, 17, 14),
      resolution: 'resolved',
    });
  });

  it.each([
    ['18/jul/26 9:10 AM', 9],
    ['18/juil./26 9:10 AM', 9],
    ['18/Juli/26 9:10 PM', 21],
    ['18/jul/26 9:10 a. m.', 9],
    ['18/jul/26 9:10 p. m.', 21],
    ['18.07.26 09:10', 9],
    ['18/Jul/2026 09:10', 9],
    ['2026-07-18 09:10', 9],
    ['18 jul 2026, 9:10', 9],
  ])('reads the time "%s"', async (written, hour) => {
    const { created_at } = await issue(HEADERS.English, `Slow map,A-1,Open,,Zoë,"${written}",,`);
    expect(created_at).toBe(Date.UTC(2026, 6, 18, hour, 10));
  });

  it.each([
    ['Stage 4,Unresolved', '', 'open'],
    ['Stage 4,Duplicate', '', 'not-recorded'],
    ['Stage 4,', '', 'open'],
    ['Terminé(e),', '', 'not-recorded'],
    ['Reopened,', WRITTEN, 'open'],
    ['Stage 4,', WRITTEN, 'resolved'],
  ])('takes status and resolution "%s" resolved at "%s" as %s', async (told, resolved, meant) => {
    const found = await issue(HEADERS.English, `Slow map,A-1,${told},Zoë,${WRITTEN},,${resolved}`);
    expect(found.resolution).toBe(meant);
  });

  it('does not take an empty resolution for open where a column of resolved times is missing', async () => {
    const found = await issue(
      'Summary,Issue key,Status,Resolution,Created',
      `Slow map,A-1,Stage 4,,${WRITTEN}`,
    );
    expect(found.resolution).toBe('not-recorded');
  });

  it('raises an alarm at 1,000 issues', async () => {
    await withBench(async ({ file, take }) => {
      const rows = Array.from({ length: 1_000 }, (_, at) => `Slow map ${at},A-${at},Open,,Zoë,${WRITTEN},,`);
      const source = await take(file('Jira.csv', [HEADERS.English, ...rows].join('\n')), { zone: 'UTC' });
      expect(source.alarms.map(({ code }) => code)).toContain('row-limit');
    });
  });

  it('keeps every value of a repeated header', async () => {
    await withBench(async ({ review, file, take }) => {
      const header =
        'Summary,Issue key,Created,Comment,Comment,Custom field (Approvers),Custom field (Approvers)';
      const row = `Slow map,A-1,${WRITTEN},${WRITTEN};ana;one; two,a remark,Ivo,Zoë`;
      await take(file('Jira.csv', `${header}\n${row}\n`), { zone: 'UTC' });
      const { comments, approvers } = review.db
        .prepare('SELECT comments, approvers FROM ticket_version')
        .get() as {
        comments: string;
        approvers: string;
      };
      expect(JSON.parse(comments)).toEqual([
        { at: Date.UTC(2026, 1, 17, 14), author: 'ana', text: 'one; two' },
        { at: null, author: '', text: 'a remark' },
      ]);
      expect(JSON.parse(approvers)).toEqual(['Ivo', 'Zoë']);
    });
  });
});
