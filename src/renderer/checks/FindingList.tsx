import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { usedMedia } from '../../shared/assets/used-media';
import { type CheckContext, channelWords, knownChannel } from '../../shared/checks/check-context';
import type { Finding } from '../../shared/checks/finding';
import type { Post } from '../../shared/posts/post';
import { useObserved } from '../plan/observable';
import { useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import { lazyPart } from '../ui/lazy-part';
import css from './checks.module.css';
import { usePlanFindings } from './plan-findings';
import { sourceWords } from './source-words';
import { findingsOf, useCheckContext } from './use-findings';

const RulesDialog = lazyPart(async () => (await import('../channels/RulesDialog')).RulesDialog);

interface Props {
  /** The post as it would be with what is being typed. */
  post: Post;
  /** Only what concerns this channel of it. */
  channel?: string | undefined;
  /** Where a version for a channel can be written, and where it can be left out; absent where neither makes sense. */
  onWrite?(channel: string): void;
  onLeaveOut?(channel: string): void;
}

/** What would go wrong with a post, in words and with a remedy, and a quiet line for the channels where all is well. */
export function FindingList({ post, channel, onWrite, onLeaveOut }: Props) {
  const context = useCheckContext();
  const plan = useObserved(usePlanFindings(), (value) => value);
  const read = useDeferredValue(post);
  const findings = useMemo(() => findingsOf(read, context, plan), [read, context, plan]);
  const [ruling, setRuling] = useState<string | null>(null);
  const ruled = useProject(({ project }) => (ruling === null ? undefined : project.channels[ruling]));
  const shown = channel === undefined ? findings : findings.filter((finding) => finding.channel === channel);
  const warnings = shown.filter(({ severity }) => severity === 'warning');
  const hints = shown.filter(({ severity }) => severity === 'hint');
  const fit = fitting(read, channel, warnings, context);
  const line = (finding: Finding) => (
    <FindingLine
      key={`${finding.rule} ${finding.channel} ${finding.otherPost}`}
      finding={finding}
      name={nameIn(finding, context)}
      onRules={hasRules(finding, context) ? () => setRuling(finding.channel ?? null) : undefined}
      onWrite={onWrite}
      onLeaveOut={onLeaveOut}
    />
  );
  return (
    <section className={css.findings} aria-label="Checks">
      {/* Read out when their number changes, not at every key that makes a text longer. */}
      <p className="k-visually-hidden" role="status">
        {warnings.length === 0 ? '' : `${counted(warnings.length, 'thing needs', 'things need')} attention.`}
      </p>
      {warnings.map(line)}
      {hints.length === 1 && hints.map(line)}
      {fit !== '' && (
        <p className={css.fits}>
          <IconCheck size={16} stroke={1.6} aria-hidden="true" />
          <span>{fit}</span>
        </p>
      )}
      {hints.length > 1 && (
        <details className={css.hints}>
          <summary>{counted(hints.length, 'hint')}</summary>
          {hints.map(line)}
        </details>
      )}
      {ruled && <RulesDialog channel={ruled} onClose={() => setRuling(null)} />}
    </section>
  );
}

interface LineProps {
  finding: Finding;
  /** The channel's name where the sentence begins with it; it is written in bold. */
  name: string;
  onRules?: (() => void) | undefined;
  onWrite?: Props['onWrite'] | undefined;
  onLeaveOut?: Props['onLeaveOut'] | undefined;
}

export function FindingLine({ finding, name, onRules, onWrite, onLeaveOut }: LineProps) {
  const { severity, says, source } = finding;
  const Icon = severity === 'warning' ? IconAlertTriangle : IconInfoCircle;
  return (
    <p className={css.finding} data-severity={severity} title={source && sourceWords(source)}>
      <Icon size={16} stroke={1.6} aria-label={severity === 'warning' ? 'Warning:' : 'Hint:'} />
      <span dir="auto">
        {name !== '' && says.startsWith(name) ? (
          <>
            <strong>{name}</strong>
            {says.slice(name.length)}
          </>
        ) : (
          says
        )}
        <Remedy finding={finding} name={name} onWrite={onWrite} onLeaveOut={onLeaveOut} />
        {onRules && (
          <>
            {' '}
            <button type="button" className={css.rules} aria-label={`Rules of ${name}`} onClick={onRules}>
              Rules
            </button>
          </>
        )}
      </span>
    </p>
  );
}

/** What can be done, in words; where it can be done here, its words are buttons. */
function Remedy({ finding, name, onWrite, onLeaveOut }: Omit<LineProps, 'onRules'>) {
  const { remedy, offers, channel } = finding;
  if (remedy === undefined) return null;
  const leaves = onLeaveOut && channel !== undefined && offers?.includes('leave-out');
  if (!leaves) return ` ${remedy}`;
  const words = `Write a shorter version for ${name}`;
  return (
    <>
      {' '}
      {onWrite && offers?.includes('write') ? (
        <button type="button" className={css.rules} onClick={() => onWrite(channel)}>
          {words}
        </button>
      ) : (
        words
      )}
      , or{' '}
      <button type="button" className={css.rules} onClick={() => onLeaveOut(channel)}>
        leave {name} out
      </button>
      .
    </>
  );
}

export function nameIn({ channel }: Finding, context: CheckContext): string {
  const known = channel === undefined ? undefined : knownChannel(context, channel);
  return known ? channelWords(known) : '';
}

/** Rules of the network can be looked up and changed; others are the plan's own. */
function hasRules({ channel, source, limit }: Finding, context: CheckContext): boolean {
  return (
    channel !== undefined &&
    (source !== undefined || limit !== undefined) &&
    knownChannel(context, channel) !== undefined
  );
}

/** `Fits Instagram and Facebook. Alt text on 2 of 2.`; nothing where no channel is without a warning. */
function fitting(post: Post, channel: string | undefined, warnings: readonly Finding[], context: CheckContext): string {
  if (post.status === 'published') return '';
  const amiss = new Set(warnings.map((finding) => finding.channel));
  const ids = channel === undefined ? post.channels : [channel];
  const names = ids.flatMap((id) => {
    const known = amiss.has(id) ? undefined : knownChannel(context, id);
    return known ? [channelWords(known)] : [];
  });
  const hasContent = post.text.trim() !== '' || post.title.trim() !== '';
  if (names.length === 0 || !hasContent) return '';
  const described = post.media.filter((media) => usedMedia(media, context.assets).alt !== '').length;
  const alt = post.media.length > 0 ? ` Alt text on ${described} of ${post.media.length}.` : '';
  const list = names.length < 4 ? [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ') : '';
  return `Fits ${list || `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`}.${alt}`;
}
