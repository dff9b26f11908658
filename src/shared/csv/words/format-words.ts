import { fold } from '../fold';

/** Words for formats by language, `|` between them. The first of each list is what we call it. */
const lists: readonly string[] = [
  'feed post|feed|post|posts|static post|grid post|beitrag|feed beitrag|publication|publicación|publicacion|pubblicazione|publicação|wpis|in feed',
  'reel|reels|trial reel|rolka',
  'story|stories|storys|historia|historias|historie|storia|storie|stories post|instastory',
  'carousel|carousels|carousel post|karussell|carrousel|carrusel|carosello|carrossel|karuzela|slideshow|slides',
  'short|shorts',
  'video|videos|vidéo|vídeo|wideo|film|clip|video post|long video|short video',
  'article|articles|artikel|articolo|artículo|articulo|artigo|artykuł|blog post|blog article|blogartikel|blogpost|article de blog|longform|long form',
  'document|dokument|pdf|documento|document post',
  'thread|threads|fil|hilo',
  'poll|polls|umfrage|sondage|encuesta|sondaggio|enquete|ankieta|survey',
  'live|livestream|live stream|live video|en direct|directo|diretta|ao vivo|na żywo|webinar',
  'event|events|veranstaltung|événement|evenement|evento|wydarzenie',
];

const byWord = new Map<string, string>();
for (const list of lists) {
  const [name = ''] = list.split('|');
  for (const word of list.split('|')) if (!byWord.has(fold(word))) byWord.set(fold(word), name);
}

/** Further words that make a column one of formats; they stay as they are written. */
const pictureWords = new Set(
  'image|images|photo|photos|picture|static|static image|single image|bild|foto|fotos|grafik|graphic|image post|photo post|imagen|immagine|imagem|zdjęcie|grafika|text|text post|link|link post|gif|meme|quote|infographic|infografik|newsletter|email|e mail|podcast|giveaway|ugc|reel story|text only|tweet'
    .split('|')
    .map(fold),
);

/** What a format cell says: our word for it, and whether the cell says more than that. */
export function readFormat(cell: string): { format: string; keep: boolean } {
  const whole = fold(cell);
  const known = byWord.get(whole);
  if (known) return { format: known, keep: false };
  if (pictureWords.has(whole)) return { format: cell.trim(), keep: false };
  const inside = formatInside(whole);
  return inside
    ? { format: inside, keep: true }
    : { format: cell.trim().slice(0, 200), keep: cell.trim().length > 200 };
}

/** True when the whole cell is a word for a format. */
export function isFormatWord(cell: string): boolean {
  const whole = fold(cell);
  return byWord.has(whole) || pictureWords.has(whole);
}

/** True when a short cell names a particular format among other words (`Reel 15s`, `Feed carousel`); "post" alone does not. */
export function mentionsFormat(cell: string): boolean {
  return isFormatWord(cell) || formatInside(fold(cell)) !== undefined;
}

/** The most particular format among the words: a "feed carousel" is a carousel. */
function formatInside(folded: string): string | undefined {
  const words = folded.split(' ');
  if (words.length > 5) return undefined;
  let found: string | undefined;
  for (const word of words) {
    const format = byWord.get(word);
    if (format && (!found || found === 'feed post' || found === 'video') && format !== 'feed post') found = format;
    else if (format && !found && word === 'feed') found = format;
  }
  return found;
}
