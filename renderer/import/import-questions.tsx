import { zonesNamed } from '../../shared/roster-zones.ts';
import { ChoiceField } from '../components/choice-field.tsx';
import { Field } from '../components/field.tsx';
import { ZoneField } from '../components/zone-field.tsx';
import { useReview } from '../hooks/use-review.ts';
import { DATE_ORDERS, type DateOrder } from './date-orders.ts';
import { changeFile, filesAsking, importing, isYear, type ImportFile, type ImportState } from './state.ts';

const orderOf = (value: string): DateOrder | null =>
  value === 'dmy' || value === 'mdy' || value === 'ymd' ? value : null;

type QuestionsProps = {
  readonly state: Pick<ImportState, 'zone' | 'dateOrder'>;
  /** The lists that are asked about. */
  readonly files: readonly ImportFile[];
  /** All lists of the batch: the zones of users in them are likely answers. */
  readonly batch: readonly ImportFile[];
};

/** Asked once for all files that need the same answer; a year is one file's own. Actas never guesses it. */
export function ImportQuestions({ state, files, batch }: QuestionsProps) {
  const shownIn = useReview()?.zone ?? null;
  const zoneFiles = filesAsking(files, 'zone');
  const orderFiles = filesAsking(files, 'date-order');
  const yearFiles = filesAsking(files, 'year');
  if (zoneFiles.length + orderFiles.length + yearFiles.length === 0) return null;
  const zones = zoneChoices(batch, zoneFiles, shownIn);
  return (
    <section className="import-questions" aria-label="Questions">
      {zoneFiles.length > 0 && (
        <div>
          <Asked files={zoneFiles} id="zone" />
          <ZoneField
            label="Zone of these times"
            value={state.zone}
            first={zones}
            hint={zoneHint(zones)}
            onChange={(zone) => importing.set({ zone })}
          />
        </div>
      )}
      {orderFiles.length > 0 && (
        <div>
          <Asked files={orderFiles} id="date-order" />
          <ChoiceField
            label="Order of these dates"
            placeholder="Choose the order"
            value={state.dateOrder}
            choices={choicesOf(orderFiles, 'date-order').flatMap((id) => {
              const order = orderOf(id);
              return order ? [{ id: order, label: DATE_ORDERS[order] }] : [];
            })}
            onChange={(value) => importing.set({ dateOrder: orderOf(value) })}
          />
        </div>
      )}
      {yearFiles.map((file) => (
        <YearQuestion key={file.key} file={file} />
      ))}
    </section>
  );
}

function YearQuestion({ file }: { readonly file: ImportFile }) {
  const wrong = file.year.length >= 4 && !isYear(file.year);
  return (
    <div>
      <Asked files={[file]} id="year" />
      <Field
        label={`Year, or first day, of ${file.name}`}
        hint="For example 2018, or 2017-09-01 where the list begins in autumn."
        value={file.year}
        onChange={(year) => changeFile(file.key, { year: year.trim() })}
        isInvalid={wrong}
        maxLength={10}
      />
    </div>
  );
}

/** UTC alone says that no list of users names a zone. */
function zoneHint(zones: readonly string[]): string {
  return zones.some((zone) => zone !== 'UTC')
    ? 'Most systems write times in the zone of the user who exports. Zones that are known here come first.'
    : 'Most systems write times in the zone of the user who exports: ask which it was.';
}

/** The zones of users in the same batch, then those of users already imported, then the one that times are shown in. */
function zoneChoices(
  all: readonly ImportFile[],
  asking: readonly ImportFile[],
  shownIn: string | null,
): string[] {
  const looked = all.flatMap(({ inspection }) => (inspection ? [inspection] : []));
  const known = choicesOf(asking, 'zone').filter((zone) => zone !== 'UTC');
  return [...new Set([...zonesNamed(looked), ...known, ...(shownIn === null ? [] : [shownIn]), 'UTC'])];
}

function choicesOf(files: readonly ImportFile[], id: string): string[] {
  const all = files.flatMap((file) => file.inspection?.questions.filter((one) => one.id === id) ?? []);
  return [...new Set(all.flatMap((one) => one.choices))];
}

function Asked({ files, id }: { readonly files: readonly ImportFile[]; readonly id: string }) {
  const question = files[0]?.inspection?.questions.find((one) => one.id === id)?.question;
  return (
    <p>
      <strong>{files.map((file) => file.name).join(', ')}:</strong> {question}
    </p>
  );
}
