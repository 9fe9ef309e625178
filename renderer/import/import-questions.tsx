import { zonesNamed } from '../../shared/roster-zones.ts';
import { ChoiceField } from '../components/choice-field.tsx';
import { ZoneField } from '../components/zone-field.tsx';
import { filesAsking, importing, type DateOrder, type ImportFile, type ImportState } from './state.ts';

const ORDERS: Record<DateOrder, string> = {
  dmy: 'Day, month, year: 03/04/2026 is 3 April',
  mdy: 'Month, day, year: 03/04/2026 is 4 March',
  ymd: 'Year, month, day: 2026/03/04 is 4 March',
};
const orderOf = (value: string): DateOrder | null =>
  value === 'dmy' || value === 'mdy' || value === 'ymd' ? value : null;

/** Asked once for all files that need the same answer. Actas never guesses it. */
export function ImportQuestions({ state }: { readonly state: ImportState }) {
  const zoneFiles = filesAsking(state.files, 'zone');
  const orderFiles = filesAsking(state.files, 'date-order');
  if (zoneFiles.length === 0 && orderFiles.length === 0) return null;
  return (
    <section className="import-questions" aria-label="Questions">
      {zoneFiles.length > 0 && (
        <div>
          <Asked files={zoneFiles} id="zone" />
          <ZoneField
            label="Zone of these times"
            value={state.zone}
            first={zoneChoices(state.files, zoneFiles)}
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
              return order ? [{ id: order, label: ORDERS[order] }] : [];
            })}
            onChange={(value) => importing.set({ dateOrder: orderOf(value) })}
          />
        </div>
      )}
    </section>
  );
}

/** The zones of users in the same batch, then those of users already imported. */
function zoneChoices(all: readonly ImportFile[], asking: readonly ImportFile[]): string[] {
  const looked = all.flatMap(({ inspection }) => (inspection ? [inspection] : []));
  return [...new Set([...zonesNamed(looked), ...choicesOf(asking, 'zone')])];
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
