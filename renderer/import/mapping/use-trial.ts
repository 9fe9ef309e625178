import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Mapping } from '../../../shared/contract/mappings.ts';
import type { Inspection, Profile, Trial } from '../../../shared/contract/sources.ts';
import { runJob } from '../../state/jobs.ts';
import { answersFor, importing, stillMissing, type ImportFile } from '../state.ts';

const PAUSE_MS = 400;

/** What a mapping makes of a list. `trial` is null while something must be answered first. */
export type Tried = { readonly inspection: Inspection; readonly trial: Trial | null };

/** The first rows of a list and what its columns hold. */
export function useProfile(file: ImportFile): UseQueryResult<Profile> {
  const { kind: _kind, mapping: _mapping, ...answers } = answersFor(file);
  return useQuery({
    queryKey: ['mapping.profile', file.handle, answers],
    queryFn: ({ signal }) =>
      runJob('sources.profile', { handle: file.handle, answers }, 'Counting the columns', {
        inDialog: true,
        signal,
      }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/**
 * Tries a mapping out by a dry run of the import, whenever it has not changed for a moment; a run that is overtaken is
 * cancelled. While the next one runs the last result stays.
 * @param mapping null: nothing to try yet.
 */
export function useTrial(file: ImportFile, mapping: Mapping | null): UseQueryResult<Tried> {
  // Another name makes no other rows.
  const tried = mapping && { ...mapping, name: 'tried' };
  const { zone, dateOrder } = importing.get();
  const settled = useSettled(JSON.stringify({ tried, zone, dateOrder, year: file.year, given: file.given }));
  const now = JSON.parse(settled) as { tried: Mapping | null };
  return useQuery({
    queryKey: ['mapping.trial', file.key, settled],
    queryFn: ({ signal }) => tryOut(file, now.tried, signal),
    enabled: now.tried !== null && mapping !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

async function tryOut(file: ImportFile, mapping: Mapping | null, signal: AbortSignal): Promise<Tried> {
  if (mapping === null) throw new Error('a mapping was tried out before there was one');
  const { encoding } = file.given;
  const given = { mapping, ...(encoding === undefined ? {} : { encoding }) };
  const asked = { ...file, given, problem: null, skipped: false };
  const options = { inDialog: true, signal };
  const input = (one: ImportFile) => ({ handle: file.handle, answers: answersFor(one) });
  const inspection = await runJob(
    'sources.inspect',
    input({ ...asked, inspection: null }),
    'Reading',
    options,
  );
  const looked = { ...asked, inspection };
  const { zone, dateOrder } = importing.get();
  if (inspection.alreadyImported || stillMissing({ files: [looked], zone, dateOrder }) !== null)
    return { inspection, trial: null };
  return { inspection, trial: await runJob('sources.tryOut', input(looked), 'Trying it out', options) };
}

/** The value as it was when it last stayed the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
