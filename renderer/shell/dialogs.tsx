import type { ComponentType } from 'react';
import { ImportDialog } from '../import/import-dialog.tsx';
import { dialogs, type DialogName } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { AboutDialog } from './about-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { NewReviewDialog } from './new-review-dialog.tsx';
import { PaletteDialog } from './palette-dialog.tsx';
import { RecentDialog } from './recent-dialog.tsx';
import { SettingsDialog } from './settings-dialog.tsx';

const all = {
  new: NewReviewDialog,
  recent: RecentDialog,
  settings: SettingsDialog,
  about: AboutDialog,
  keys: KeysDialog,
  palette: PaletteDialog,
  import: ImportDialog,
} satisfies Record<DialogName, ComponentType>;

export function Dialogs() {
  const { open } = useStore(dialogs);
  if (open === null) return null;
  const Shown = all[open];
  return <Shown />;
}
