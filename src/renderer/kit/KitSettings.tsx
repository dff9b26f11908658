import { useState } from 'react';
import type { KitPreview, KitShape } from '../../shared/kit/kit';
import type { KitSaved } from '../../shared/kit/kit-calls';
import exportCss from '../csv-export/export.module.css';
import { counted, numberWords, sizeOf } from '../ui/format-when';
import segments from '../ui/segments.module.css';
import css from './kit.module.css';

/** Files that are named before a click on "and more". */
const firstLost = 3;

interface Props {
  preview: KitPreview | null;
  shape: KitShape;
  /** False where files leave as downloads, which are always a zip. */
  mayBeFolder: boolean;
  onShape(shape: KitShape): void;
}

/** Whether it is a folder or a zip, and what the files in it come to. */
export function KitSettings({ preview, shape, mayBeFolder, onShape }: Props) {
  const { files = 0, bytes = 0, placesLeftOut = 0, placesKept = 0 } = preview ?? {};
  const fact = (name: string, says: string) => (
    <dl className={exportCss.facts}>
      <dt>{name}</dt>
      <dd className="k-times">{says}</dd>
    </dl>
  );
  return (
    <div className={exportCss.settings}>
      {mayBeFolder && (
        <div className={css.row}>
          <span>Make a</span>
          <fieldset className={segments.segments} aria-label="What is made">
            {(['folder', 'zip'] as const).map((each) => (
              <button key={each} type="button" aria-pressed={shape === each} onClick={() => onShape(each)}>
                {each === 'folder' ? 'Folder' : 'Zip'}
              </button>
            ))}
          </fieldset>
        </div>
      )}
      {fact('Files', files === 0 ? 'none' : `${counted(files, 'file')}, ${sizeOf(bytes)} before cutting`)}
      {placesLeftOut > 0 && fact('Places', `left out of ${counted(placesLeftOut, 'picture')}`)}
      {placesKept > 0 && fact(placesLeftOut > 0 ? '' : 'Places', `kept in ${counted(placesKept, 'picture')}`)}
    </div>
  );
}

/** The files that did not come along into the kit that was made last, with the reason of each. */
export function LostFiles({ saved: { missing, missingNames } }: { saved: KitSaved }) {
  const [all, setAll] = useState(false);
  return (
    <section className={css.lost} role="alert">
      <h2>{counted(missing, 'file is', 'files are')} not in the kit</h2>
      <ul>
        {(all ? missingNames : missingNames.slice(0, firstLost)).map((says) => (
          <li key={says}>{says}</li>
        ))}
        {all && missing > missingNames.length && <li>and {numberWords(missing - missingNames.length)} more</li>}
      </ul>
      {!all && missing > firstLost && (
        <button type="button" className={exportCss.link} onClick={() => setAll(true)}>
          and {numberWords(missing - firstLost)} more
        </button>
      )}
    </section>
  );
}
