import { useEffect, useState } from 'react';
import type { CampaignTemplate } from '../../shared/campaigns/campaign-template';
import { useApp } from '../app-frame/app-state';
import type { HostClient } from '../host-client/host-client';

/** Asked for once: the files are read when the program starts. */
const asked = new WeakMap<HostClient, Promise<readonly CampaignTemplate[]>>();
const none: readonly CampaignTemplate[] = [];

/** The plans that campaigns can be laid out by; empty until they are here. */
export function useTemplates(): readonly CampaignTemplate[] {
  const { host } = useApp();
  const [templates, setTemplates] = useState(none);
  useEffect(() => {
    let over = false;
    let asking = asked.get(host);
    if (!asking) {
      asking = host.door.campaigns.templates({}).then((answer) => answer.templates);
      asked.set(host, asking);
      // Without plans a campaign can be made by hand all the same; the next to ask tries again.
      asking.catch(() => asked.delete(host));
    }
    asking.then(
      (found) => over || setTemplates(found),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [host]);
  return templates;
}
