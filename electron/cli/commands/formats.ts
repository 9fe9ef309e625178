import { formats } from '../../engine/sources/formats/index.ts';
import { EXIT, type Command } from '../command.ts';

export const formatsCommand: Command = {
  name: 'formats',
  usage: 'formats [--json]',
  about: 'Lists the formats Actas reads, and where an auditor gets each file.',
  help: ['--json   one JSON document on stdout'],
  options: { json: { type: 'boolean' } },
  run: async (values, _files, io) => {
    const list = formats.map(({ id, title, origin }) => ({ kind: id, title, origin }));
    if (values['json'] === true)
      io.out(`${JSON.stringify({ schema: 'actas.formats/1', formats: list }, null, 2)}\n`);
    else for (const { kind, title, origin } of list) io.out(`${kind}\n  ${title}. ${origin}\n`);
    return EXIT.done;
  },
};
