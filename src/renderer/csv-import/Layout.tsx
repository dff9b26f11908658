import type { ImportPreview } from '../../shared/csv/import-preview';
import classes from './import.module.css';

interface Props {
  preview: ImportPreview;
}

/** How the file was read: its encoding, its columns and what each was taken for, what it adds besides posts. */
export function Layout({ preview }: Props) {
  const { columns, encoding, delimiter, notes, newChannels, newPillars, newCampaigns } = preview;
  return (
    <div className={classes.layout}>
      <section aria-labelledby="recognised">
        <h2 className="k-overline" id="recognised">
          Recognised
        </h2>
        <p className={classes.how}>
          {encoding}, columns divided by {delimiterWords(delimiter)}
        </p>
        {notes.map((note) => (
          <p key={note} className={classes.note}>
            {note}
          </p>
        ))}
        <ul className={classes.columns}>
          {columns.map(({ heading, field, sample }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same heading
            <li key={at} data-kept={field === null || undefined}>
              <strong title={heading}>{heading || 'Column without a heading'}</strong>
              <span>{field === null ? 'kept as it is' : fieldWords(field)}</span>
              {sample !== '' && <small title={sample}>{sample}</small>}
            </li>
          ))}
        </ul>
      </section>
      <Added title="New channels" names={newChannels.map(({ name }) => name)} />
      <Added title="New pillars" names={newPillars} />
      <Added title="New campaigns" names={newCampaigns} />
    </div>
  );
}

function Added({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section>
      <h2 className="k-overline">{title}</h2>
      <p className={classes.added}>{names.join(', ')}</p>
    </section>
  );
}

const delimiters: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

function delimiterWords(delimiter: string): string {
  return delimiters[delimiter] ?? delimiter;
}

/** `first_comment` and `firstComment` read "first comment". */
function fieldWords(field: string): string {
  return field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}
