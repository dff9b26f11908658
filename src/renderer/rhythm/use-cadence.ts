import { useCallback } from 'react';
import type { Span } from '../../shared/balance/spans';
import type { Channel } from '../../shared/channels/channel';
import { CadenceTally, type ChannelCadence } from '../../shared/rhythm/cadence';
import { useSliced } from '../plan/in-slices';
import { useProject } from '../project-view/use-project';

/**
 * How channels keep to what they mean to do in a span, counted in slices; null without days, and before the first count.
 * All posts are looked at: a silence begins and ends wherever the posts around it stand.
 */
export function useCadence(span: Span | null, channels: readonly Channel[]): readonly ChannelCadence[] | null {
  const posts = useProject(({ project }) => project.posts);
  const weekStart = useProject(({ project }) => project.settings.weekStart);
  const { from, to } = span ?? { from: '', to: '' };
  const make = useCallback(
    function* () {
      if (from === '') return null;
      const tally = new CadenceTally(channels);
      for (const post of Object.values(posts)) {
        tally.add(post);
        yield;
      }
      return yield* tally.result(channels, { from, to }, weekStart);
    },
    [posts, channels, from, to, weekStart],
  );
  return useSliced(make).value ?? null;
}
