import { assetOf, type UsedMedia } from '../../../shared/assets/used-media';
import type { KitRequest } from '../../../shared/kit/kit';
import { type KitEntry, type KitPlan, planKit } from '../../../shared/kit/plan-kit';
import type { Job } from '../../bundles/job';
import type { Connection } from '../connection';
import { door } from '../door-base';
import { runJob } from '../run-job';
import { zipAddress } from '../zip-address';

/** Posts that the preview lists, and letters of each text; the count says how many there are. */
const previewItems = 200;
const previewLetters = 200;

export const previewKit = door.kit.preview.handler(async ({ context: { connection }, input }) => {
  const { plan, isMissing } = await planOf(connection, input);
  const { entries, name, notes } = plan;
  const media = entries.flatMap((entry) => entry.media).filter((each) => !isMissing(each));
  const tells = media.flatMap(({ asset, kind }) => (asset?.hasLocation && kind === 'picture' ? asset : []));
  return {
    name,
    items: entries.slice(0, previewItems).map((entry) => itemOf(entry, isMissing)),
    count: entries.length,
    files: media.length,
    bytes: media.reduce((sum, { asset }) => sum + (asset?.size ?? 0), 0),
    placesLeftOut: tells.filter(({ keepLocation }) => !keepLocation).length,
    placesKept: tells.filter(({ keepLocation }) => keepLocation).length,
    notes,
  };
});

export const saveKit = door.kit.save.handler(async ({ context: { connection }, input, signal }) => {
  const { session, host, ports } = connection;
  const { request, shape, path: wanted, replace } = input;
  const path = wanted === undefined ? undefined : await ports.resolvePath(wanted);
  return runJob(signal, async (job) => {
    const { plan } = await planOf(connection, request);
    if (path === undefined) return forDownload(connection, plan, job);
    return host.kits.save(session, plan, path, job, { shape, replace });
  });
});

async function forDownload(connection: Connection, plan: KitPlan, job: Job) {
  const { path, ...saved } = await connection.host.kits.saveForDownload(connection.session, plan, job);
  return { ...saved, url: await zipAddress(connection, path, saved.name) };
}

async function planOf({ host, session }: Connection, request: KitRequest) {
  const { missing } = await session.assets.state();
  const { project } = session;
  const gone = new Set(missing);
  const isMissing = ({ media }: UsedMedia) => {
    const asset = assetOf(media, project.assets);
    return asset === undefined || gone.has(asset.id);
  };
  const plan = planKit(request, { project, platforms: host.platforms, now: host.now(), missing: gone });
  return { plan, isMissing };
}

function itemOf(entry: KitEntry, isMissing: (media: UsedMedia) => boolean) {
  const { folder, post, channel, date, time, headline, caption, media, firstComment } = entry;
  const missing = media.filter(isMissing);
  return {
    folder,
    post: post.id,
    channelId: channel.id,
    date,
    ...(time !== undefined && { time }),
    headline,
    caption: caption.slice(0, previewLetters),
    files: media.length - missing.length,
    missing: missing.map(({ name }) => name),
    firstComment: firstComment !== undefined,
  };
}
