import type { PresetSummary } from '../../shared/csv/preset';
import { kitChoice } from '../kit/kit-choices';
import classes from './export.module.css';

interface Props {
  presets: readonly PresetSummary[];
  chosen: string;
  onChoose(id: string): void;
}

const sure: Record<PresetSummary['confidence'], string> = {
  documented: 'documented',
  'field-tested': 'field-tested',
  'partly known': 'partly known',
  ours: '',
};

/**
 * The tools and sheets that a plan can be handed to, with how sure their format is and when it was last looked up; and the
 * kit for whoever publishes by hand.
 */
export function PresetList({ presets, chosen, onChoose }: Props) {
  return (
    <nav className={classes.presets} aria-labelledby="export-to">
      <h2 className="k-overline" id="export-to">
        Export to
      </h2>
      <ul>
        {presets.map(({ id, name, summary, confidence, checkedOn }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.preset}
              aria-current={id === chosen ? 'true' : undefined}
              onClick={() => onChoose(id)}
            >
              <strong>{name}</strong>
              <span>
                {[summary, sure[confidence], sure[confidence] && monthYear(checkedOn)].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <h2 className={`k-overline ${classes.byHand}`}>Publish by hand</h2>
      <ul>
        <li>
          <button
            type="button"
            className={classes.preset}
            aria-current={chosen === kitChoice ? 'true' : undefined}
            onClick={() => onChoose(kitChoice)}
          >
            <strong>Publish kit</strong>
            <span>Texts and pictures in folders, with a page for the phone</span>
          </button>
        </li>
      </ul>
    </nav>
  );
}

function monthYear(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );
}
