import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { type Asset, assetSchema } from '../../../src/shared/assets/asset';
import { postSchema } from '../../../src/shared/posts/post';
import { serializeProject } from '../../../src/shared/project/serialize-project';
import type { RunningApp } from './app';
import { putSample, readProject } from './files';

/** Colours of bread, ovens and gift boxes, light to dark. */
const palettes = [
  ['#f4d8a8', '#b5722f', '#5b3413'],
  ['#f6c1b5', '#b23a48', '#5e1a2a'],
  ['#cfe0d8', '#3f7f6b', '#173f36'],
  ['#f7e3b0', '#d99a2b', '#7a4a10'],
  ['#d9d4ee', '#6d5fae', '#2c2558'],
  ['#d4e2f2', '#4674a8', '#172f52'],
] as const;

/**
 * Puts the sample beside a library: each picture that its posts know by name is drawn, as loaves on a board, and lies in
 * the folder of the library under its hash.
 */
export async function putIllustratedSample(app: Pick<RunningApp, 'file'>): Promise<void> {
  const path = await putSample(app);
  const folder = path.replace(/\.kalends$/, '.assets');
  await mkdir(folder);
  const project = await readProject(path);
  const assets = new Map<string, Asset>();
  for (const post of Object.values(project.posts))
    for (const { url, alt } of post.media) {
      const name = url.slice(url.lastIndexOf('/') + 1);
      if (!name.endsWith('.jpg')) continue;
      const at = assets.size;
      const bytes = await sharp(Buffer.from(drawing(at)))
        .jpeg({ quality: 86 })
        .toBuffer();
      const file = `${createHash('sha256').update(bytes).digest('hex')}.jpg`;
      await writeFile(`${folder}/${file}`, bytes);
      const size = { size: bytes.length, width: 800, height: 1000 };
      const addedAt = new Date(Date.UTC(2026, 10, 20, 8, at)).toISOString();
      const words = { alt, tags: [at % 2 === 0 ? 'bread' : 'christmas'], starred: at === 3 || undefined };
      assets.set(
        url,
        assetSchema.parse({ id: `picture-${at}`, name, file, type: 'image/jpeg', ...size, ...words, addedAt }),
      );
    }
  const posts = Object.values(project.posts).map((post) => {
    const media = post.media.map((item) => {
      const asset = assets.get(item.url);
      return asset ? { ...item, url: '', asset: asset.id } : item;
    });
    return [post.id, postSchema.parse({ ...post, media })];
  });
  const library = Object.fromEntries([...assets.values()].map((asset) => [asset.id, asset]));
  await writeFile(path, serializeProject({ ...project, posts: Object.fromEntries(posts), assets: library }));
}

/** Two loaves on a board before a lit wall; no two look the same. */
function drawing(at: number): string {
  const [light, warm, dark] = palettes[at % palettes.length] ?? palettes[0];
  const [x, tilt, width] = [280 + ((at * 137) % 240), ((at * 29) % 40) - 20, 190 + ((at * 53) % 90)];
  const cuts = [-0.5, 0, 0.5].map((along) => {
    const middle = x + along * width;
    return `<path d="M${middle - 26} 596 q26 -92 52 -8" stroke="${light}" stroke-width="13" fill="none" opacity=".75"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000">
    <defs>
      <radialGradient id="wall" cx="${x / 8}%" cy="30%" r="85%">
        <stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${warm}"/>
      </radialGradient>
      <linearGradient id="crust" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="${warm}"/><stop offset="1" stop-color="${dark}"/>
      </linearGradient>
    </defs>
    <rect width="800" height="1000" fill="url(#wall)"/>
    <rect y="690" width="800" height="310" fill="${dark}" opacity=".55"/>
    <ellipse cx="400" cy="720" rx="330" ry="46" fill="${dark}" opacity=".5"/>
    <g transform="rotate(${tilt} ${x} 600)">
      <ellipse cx="${x}" cy="600" rx="${width}" ry="128" fill="url(#crust)"/>${cuts.join('')}
    </g>
    <circle cx="${800 - x}" cy="640" r="${70 + (at % 4) * 14}" fill="url(#crust)"/>
  </svg>`;
}
