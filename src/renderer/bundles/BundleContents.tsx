import { Chip, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { type BundleChoice, bundledFiles, bundleMonths, sumOf } from '../../shared/bundles/bundle';
import { monthSpan, spanWords } from '../csv-export/export-span';
import { useProject } from '../project-view/use-project';
import { counted, sizeOf } from '../ui/format-when';
import { namesWords } from './bundle-job';
import css from './bundles.module.css';

interface Props {
  choice: BundleChoice;
  /** The months that are ticked, also while another choice is made. */
  months: readonly string[];
  onChange(media: BundleChoice['media'], months: string[]): void;
}

const amount = ({ files, bytes }: { files: number; bytes: number }) => `${counted(files, 'file')}, ${sizeOf(bytes)}`;

/** Of many months, the chosen one is in sight when they come up. */
function showChosen(months: HTMLElement | null): void {
  months?.querySelector(':checked')?.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** What goes into the bundle besides the plan: what each choice means, how many files that is and how large. */
export function BundleContents({ choice, months, onChange }: Props) {
  const project = useProject((view) => view.project);
  const missing = useProject(({ files }) => files.missing);
  const language = project.settings.language;
  const { all, byMonth } = useMemo(
    () => ({ all: sumOf(bundledFiles(project, { media: 'all' })), byMonth: bundleMonths(project) }),
    [project],
  );
  const chosen = useMemo(() => bundledFiles(project, choice), [project, choice]);
  const some = useMemo(
    () => (months.length === 0 ? null : sumOf(bundledFiles(project, { media: 'months', months: [...months] }))),
    [project, months],
  );
  const lost = useMemo(() => {
    const files = new Set([...missing].flatMap((id) => project.assets[id]?.file ?? []));
    return chosen.filter(({ file }) => files.has(file)).map(({ name, file }) => name || file);
  }, [missing, project, chosen]);

  if (all.files === 0)
    return <p className={css.intro}>There are no pictures in the library yet, so the plan goes alone.</p>;
  return (
    <fieldset className={css.contents}>
      <legend>What goes along with the plan</legend>
      <Radio.Group value={choice.media} aria-label="What goes along with the plan">
        <Way
          value="all"
          title="All pictures and videos"
          amount={amount(all)}
          onChoose={() => onChange('all', [...months])}
        >
          Everything in the library. Whoever opens the bundle misses nothing.
        </Way>
        {byMonth.length > 0 && (
          <Way
            value="months"
            title="Those of some months"
            amount={some ? amount(some) : 'no month chosen'}
            onChoose={() => onChange('months', [...months])}
          >
            What the posts of these months use. The plan itself is whole all the same.
          </Way>
        )}
        {choice.media === 'months' && (
          <Chip.Group multiple value={[...months]} onChange={(next) => onChange('months', next)}>
            <fieldset className={css.months} aria-label="Months" ref={showChosen}>
              {byMonth.map(({ month, files, bytes }) => (
                <Chip key={month} value={month} size="sm" radius={8} variant="outline">
                  {spanWords(monthSpan(`${month}-01`), language)}
                  <span className={css.amount}>{amount({ files, bytes })}</span>
                </Chip>
              ))}
            </fieldset>
          </Chip.Group>
        )}
        <Way
          value="none"
          title="None, to keep it light"
          amount="the plan alone"
          onChoose={() => onChange('none', [...months])}
        >
          Only their names. Where the files lie already, they are found again.
        </Way>
      </Radio.Group>
      {lost.length > 0 && (
        <p className={css.warning}>
          {counted(lost.length, 'file is', 'files are')} missing from the folder of the library and will not be in the
          bundle: {namesWords(lost, lost.length)}.
        </p>
      )}
    </fieldset>
  );
}

interface WayProps {
  value: BundleChoice['media'];
  title: string;
  amount: string;
  onChoose(): void;
  children: ReactNode;
}

function Way({ value, title, amount: words, onChoose, children }: WayProps) {
  return (
    <Radio
      value={value}
      className={css.way}
      onChange={onChoose}
      label={
        <span className={css.title}>
          {title} <span className={`k-times ${css.amount}`}>{words}</span>
        </span>
      }
      description={children}
    />
  );
}
