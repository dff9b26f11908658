import { rhythmSettings } from '../../shared/rhythm/rhythm-settings';
import { useProject, useProjectStore } from '../project-view/use-project';
import section from '../settings/section.module.css';
import { WholeNumber } from '../ui/WholeNumber';
import css from './RhythmSettings.module.css';

/** From how near on two posts, or two texts, of one channel are told as too close. */
export function DistanceFields({ readOnly }: { readOnly: boolean }) {
  const store = useProjectStore();
  const settings = useProject(({ project }) => project.settings);
  const rhythm = rhythmSettings(settings);
  const edit = (changes: Partial<typeof rhythm>, joinKey: string) =>
    store.run({ name: 'settings.edit', payload: { fields: { rhythm: { ...rhythm, ...changes } } } }, joinKey);
  return (
    <section className={css.distances} aria-label="Too close">
      <h2>Too close</h2>
      <div className={section.fields}>
        <div className={section.field}>
          <span>Two posts of a channel</span>
          <div className={css.cadence}>
            <span>at least</span>
            <span className={css.number}>
              <WholeNumber
                label="Minutes between two posts of a channel"
                value={rhythm.minutesApart}
                min={0}
                max={1440}
                disabled={readOnly}
                onSave={(minutes, key) => edit({ minutesApart: minutes ?? 0 }, key)}
              />
            </span>
            <span>minutes apart</span>
          </div>
          <p className={section.hint}>
            Some publishing tools ask for ten. Two posts at the very same minute are always told.
          </p>
        </div>
        <div className={section.field}>
          <span>Nearly the same text</span>
          <div className={css.cadence}>
            <span>not within</span>
            <span className={css.number}>
              <WholeNumber
                label="Days without nearly the same text on a channel"
                value={rhythm.daysUnlike}
                min={0}
                max={365}
                disabled={readOnly}
                onSave={(days, key) => edit({ daysUnlike: days ?? 0 }, key)}
              />
            </span>
            <span>days</span>
          </div>
          <p className={section.hint}>
            0 never tells. The very same text within three days is always told: some tools refuse it.
          </p>
        </div>
      </div>
    </section>
  );
}
