import { formats } from '../../engine/sources/formats/index.ts';
import { EXIT, type Command } from '../command.ts';

export const formatsCommand: Command = {
  name: 'formats',
  usage: 'formats [--json]',
  about: 'Lists the formats Actas reads, where an auditor gets each file, and what it shows.',
  help: ['--json   one JSON document on stdout'],
  options: { json: { type: 'boolean' } },
  run: async (values, _files, io) => {
    const list = formats.map(({ id, title, origin, shows }) => ({ kind: id, title, origin, shows }));
    if (values['json'] === true)
      io.out(`${JSON.stringify({ schema: 'actas.formats/1', formats: list }, null, 2)}\n`);
    else
      for (const { kind, title, origin, shows } of list)
        io.out(`${kind}\n  ${title}. ${origin}\n  ${shows}\n`);
    return EXIT.done;
  },
};
