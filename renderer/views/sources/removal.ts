import { api } from '../../api.ts';
import type { RemovedSource, Source } from '../../../shared/contract/sources.ts';
import { afterwards } from '../../state/afterwards.ts';
import { runJob } from '../../state/jobs.ts';
import { sourcesList } from '../../state/navigation.ts';
import { notify, notifyError } from '../../state/notices.ts';

/** Takes a source out, works everything out again, and offers to undo it. */
export async function removeSource(source: Source): Promise<void> {
  await runJob('sources.remove', { sourceId: source.id }, `Removing ${source.file}`);
  sourcesList.set({ selected: null });
  const [removed] = await api('sources.removed', {});
  const said = await afterwards(`${source.file} was removed`);
  const undo = removed && { label: 'Undo', run: () => void putBack(removed).catch(notifyError) };
  notify('done', said, undo);
}

/** Puts a removed source back, and works everything out again. */
export async function putBack({ id, file }: RemovedSource): Promise<void> {
  const source = await runJob('sources.restore', { removedId: id }, `Putting ${file} back`);
  const said = await afterwards(`${file} is back`);
  sourcesList.set({ selected: String(source.id) });
  notify('done', said);
}
