import { commands, type Command } from '../commands/list.ts';
import { Dialog } from '../components/dialog.tsx';
import { closeDialog } from '../state/dialogs.ts';
import { Keys } from './keys.tsx';

const GROUPS = [
  'Lists',
  'Decisions',
  'Who is who',
  'Links',
  'Go to',
  'Review',
  'Window',
] as const satisfies readonly Command['group'][];

/** The same list the keys themselves come from, so that the sheet cannot lie. */
export function KeysDialog() {
  return (
    <Dialog title="Keys" size="large" onClose={closeDialog}>
      <div className="key-sheet" role="group" aria-label="All keys" tabIndex={0}>
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {commands
                .filter((one) => one.group === group && one.keys.length > 0 && !one.quiet)
                .map((one) => (
                  <div key={one.id}>
                    <dt>{one.label}</dt>
                    <dd>
                      <Keys keys={one.keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="dim">
        Single keys rest while you type. Everything here is also in the list of commands:{' '}
        <Keys keys={['Ctrl+K']} />.
      </p>
    </Dialog>
  );
}
