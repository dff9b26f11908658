/**
 * Time zones as headings and cells name them, with an IANA zone that keeps that time. Abbreviations are not unique in
 * the world; these are the readings usual in content calendars. Zones with daylight saving stand for both halves.
 */
const zones: Readonly<Record<string, string>> = {
  est: 'America/New_York',
  edt: 'America/New_York',
  et: 'America/New_York',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  ct: 'America/Chicago',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  mt: 'America/Denver',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  utc: 'UTC',
  gmt: 'UTC',
  bst: 'Europe/London',
  wet: 'Europe/Lisbon',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  mez: 'Europe/Berlin',
  mesz: 'Europe/Berlin',
  eet: 'Europe/Athens',
  eest: 'Europe/Athens',
  msk: 'Europe/Moscow',
  wat: 'Africa/Lagos',
  cat: 'Africa/Maputo',
  eat: 'Africa/Nairobi',
  sast: 'Africa/Johannesburg',
  ist: 'Asia/Kolkata',
  pkt: 'Asia/Karachi',
  gst: 'Asia/Dubai',
  wib: 'Asia/Jakarta',
  ict: 'Asia/Bangkok',
  sgt: 'Asia/Singapore',
  hkt: 'Asia/Hong_Kong',
  pht: 'Asia/Manila',
  kst: 'Asia/Seoul',
  jst: 'Asia/Tokyo',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  awst: 'Australia/Perth',
  nzst: 'Pacific/Auckland',
  nzdt: 'Pacific/Auckland',
  brt: 'America/Sao_Paulo',
  clt: 'America/Santiago',
};

/** The IANA zone behind an abbreviation in lower case. */
export function zoneNamed(word: string): string | undefined {
  return Object.hasOwn(zones, word) ? zones[word] : undefined;
}

const areas = new Set(['africa', 'america', 'asia', 'atlantic', 'australia', 'europe', 'indian', 'pacific']);

/**
 * The zone that a folded heading names: `scheduled at est`, `time africa cairo`. `isZone` says whether an IANA name
 * exists. Returns the zone and the words of the heading that are left.
 */
export function zoneInHeading(
  folded: string,
  isZone: (name: string) => boolean,
): { zone: string; rest: string } | undefined {
  const words = folded.split(' ');
  const area = words.findIndex((word) => areas.has(word));
  if (area >= 0 && area + 1 < words.length) {
    for (const length of [2, 1]) {
      const city = words.slice(area + 1, area + 1 + length);
      if (city.length < length) continue;
      const name = `${capital(words[area] ?? '')}/${city.map(capital).join('_')}`;
      if (isZone(name))
        return { zone: name, rest: [...words.slice(0, area), ...words.slice(area + 1 + length)].join(' ') };
    }
  }
  // A zone is named after or instead of other words; "et" and "pt" first in a heading are words of French and Polish.
  for (let at = words.length - 1; at > 0; at -= 1) {
    const zone = zoneNamed(words[at] ?? '');
    if (zone) return { zone, rest: words.filter((_, index) => index !== at).join(' ') };
  }
  return undefined;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
