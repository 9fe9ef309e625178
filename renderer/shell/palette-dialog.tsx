import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import { actionOf, commands } from '../commands/list.ts';
import { Dialog } from '../components/dialog.tsx';
import { closeDialog } from '../state/dialogs.ts';
import { Keys } from './keys.tsx';

/** Every command that means something right now, found by typing a part of its name. */
export function PaletteDialog() {
  const { contains } = useFilter({ sensitivity: 'base' });
  const able = commands.filter((one) => one.id !== 'palette' && actionOf(one) !== null);
  const run = (id: string) => {
    const command = able.find((one) => one.id === id);
    const action = command && actionOf(command);
    closeDialog();
    // After the dialog has gone: it gives the focus back first, and the command may move it on.
    window.setTimeout(() => action?.(), 0);
  };
  return (
    <Dialog title="Commands" size="medium" onClose={closeDialog}>
      <Autocomplete filter={contains}>
        <SearchField className="palette-search" aria-label="Search commands" autoFocus>
          <Input
            role="combobox"
            aria-expanded
            aria-haspopup="listbox"
            placeholder="Type what you want to do"
          />
        </SearchField>
        <ListBox
          className="palette-list"
          aria-label="Commands"
          selectionMode="none"
          onAction={(key) => run(String(key))}
          renderEmptyState={() => <p className="menu-empty">No command is called that.</p>}
        >
          {able.map((one) => (
            <ListBoxItem key={one.id} id={one.id} textValue={one.label} className="palette-item">
              <span>{one.label}</span>
              <span className="palette-group">{one.group}</span>
              <span className="palette-keys">
                <Keys keys={one.keys.slice(0, 1)} />
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}
