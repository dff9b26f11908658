import type { Campaign } from '../campaigns/campaign';
import type { Channel } from '../channels/channel';
import { byOrder } from '../channels/channel';
import { idSchema } from '../ids';
import { type Pillar, pillarColours } from '../pillars/pillar';
import type { Project } from '../project/project';
import { fold } from './fold';
import type { NamedChannel } from './read-channel-cell';

/** The channels, pillars and campaigns of a project with those that an import adds, found by what cells call them. */
export class ImportRecords {
  readonly channels: Channel[] = [];
  readonly pillars: Pillar[] = [];
  readonly campaigns: Campaign[] = [];
  private readonly known: Channel[];
  private readonly byCell = new Map<string, Channel>();
  private readonly pillarByName = new Map<string, string>();
  private readonly campaignByName = new Map<string, string>();
  private readonly names = new Map<string, string>();

  constructor(
    private readonly project: Project,
    private readonly newId: () => string,
  ) {
    this.known = byOrder(project.channels);
    for (const channel of this.known) this.names.set(channel.id, channel.name);
    for (const pillar of byOrder(project.pillars))
      if (!this.pillarByName.has(key(pillar.name))) this.pillarByName.set(key(pillar.name), pillar.id);
    for (const campaign of byOrder(project.campaigns))
      if (!this.campaignByName.has(key(campaign.name))) this.campaignByName.set(key(campaign.name), campaign.id);
  }

  /** The channel that a cell names: one of the project's by name, handle or platform, else a new one. */
  channel(named: NamedChannel, handle?: string): string {
    const cell = JSON.stringify([named.platform, named.name, handle ?? '']);
    const before = this.byCell.get(cell);
    if (before) return before.id;
    const channel = this.findChannel(named, handle) ?? this.addChannel(named, handle);
    this.byCell.set(cell, channel);
    return channel.id;
  }

  /** Every channel that the project uses or this file has named so far; for a cell that says "all". */
  allChannels(): string[] {
    return this.known.filter(({ archived }) => !archived).map(({ id }) => id);
  }

  channelName(id: string): string {
    return this.names.get(id) ?? '';
  }

  pillar(name: string): string {
    const known = this.pillarByName.get(key(name));
    if (known !== undefined) return known;
    const pillar = this.newPillar(name.trim());
    this.pillars.push(pillar);
    this.pillarByName.set(key(name), pillar.id);
    return pillar.id;
  }

  campaign(name: string): string {
    const known = this.campaignByName.get(key(name));
    if (known !== undefined) return known;
    const campaign = this.newCampaign(name.trim());
    this.campaigns.push(campaign);
    this.campaignByName.set(key(name), campaign.id);
    return campaign.id;
  }

  /** The channel of a sheet of our own: by id; a new one keeps it. One without a name is gone, and only its id is kept. */
  channelWithId(
    id: string,
    { name, platform, handle, timeZone }: { name: string; platform: string; handle?: string; timeZone?: string },
  ): string {
    if (this.known.some((channel) => channel.id === id) || (name === '' && platform === '')) return id;
    const channel: Channel = {
      id,
      name,
      platform: platform || 'other',
      order: nextOrder(this.project.channels, this.channels.length),
    };
    if (handle !== undefined) channel.handle = handle;
    if (timeZone !== undefined) channel.timeZone = timeZone;
    this.channels.push(channel);
    this.known.push(channel);
    this.names.set(id, name);
    return id;
  }

  /**
   * The pillar or campaign of a sheet of our own. The id decides unless the name beside it was changed; an id that the
   * project lacks is kept for a new record of that name.
   */
  recordOf(kind: 'pillars' | 'campaigns', id: string, name: string): string | undefined {
    const records: Record<string, { name: string }> = this.project[kind];
    const own = Object.hasOwn(records, id) ? records[id] : this[kind].find((record) => record.id === id);
    if (own && (own.name === name || name === '')) return id;
    if (name === '') return id === '' || !idSchema.safeParse(id).success ? undefined : id;
    const byName = (kind === 'pillars' ? this.pillarByName : this.campaignByName).get(key(name));
    if (byName !== undefined && Object.hasOwn(records, byName)) return byName;
    if (own || !idSchema.safeParse(id).success) return kind === 'pillars' ? this.pillar(name) : this.campaign(name);
    // Exactly as the sheet writes it, so that two records of one name stay two.
    if (kind === 'pillars') this.pillars.push({ ...this.newPillar(name), id });
    else this.campaigns.push({ ...this.newCampaign(name), id });
    return id;
  }

  private newPillar(name: string): Pillar {
    const place = Object.keys(this.project.pillars).length + this.pillars.length;
    const colour = pillarColours[place % pillarColours.length] ?? pillarColours[0];
    return { id: this.newId(), name, colour, order: nextOrder(this.project.pillars, this.pillars.length) };
  }

  private newCampaign(name: string): Campaign {
    return { id: this.newId(), name, order: nextOrder(this.project.campaigns, this.campaigns.length) };
  }

  private findChannel({ platform, name, plain }: NamedChannel, handle: string | undefined): Channel | undefined {
    if (handle !== undefined) {
      const wanted = bare(handle);
      return this.known.find(
        (channel) =>
          (platform === 'other' || channel.platform === platform) &&
          (bare(channel.handle ?? '') === wanted || bare(channel.name) === wanted),
      );
    }
    const byName = this.known.find(
      (channel) =>
        key(channel.name) === key(name) || (channel.handle !== undefined && bare(channel.handle) === bare(name)),
    );
    if (byName) return byName;
    if (!plain) return undefined;
    return (
      this.known.find((channel) => channel.platform === platform && !channel.archived) ??
      this.known.find((channel) => channel.platform === platform)
    );
  }

  private addChannel({ platform, name }: NamedChannel, handle: string | undefined): Channel {
    const taken = this.known.some((channel) => key(channel.name) === key(name));
    const channel: Channel = {
      id: this.newId(),
      name: handle !== undefined && taken ? `${name} ${handle.trim()}` : name,
      platform,
      order: nextOrder(this.project.channels, this.channels.length),
    };
    if (handle !== undefined) channel.handle = handle.trim();
    this.channels.push(channel);
    this.known.push(channel);
    this.names.set(channel.id, channel.name);
    return channel;
  }
}

/** Names are the same without case and accents; signs alone stay apart, so that "+" and "?" are two. */
function key(name: string): string {
  return fold(name) || name.trim();
}

function bare(handle: string): string {
  return handle.trim().replace(/^@/, '').toLowerCase();
}

function nextOrder(records: Record<string, { order: number }>, added: number): number {
  return Object.values(records).reduce((most, { order }) => Math.max(most, order + 1), 0) + added;
}
