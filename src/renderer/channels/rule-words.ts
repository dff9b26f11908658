import { typeList } from '../../shared/assets/used-media';
import type { Platform } from '../../shared/platforms/platform';
import type { RuleRow, SwitchedRule } from '../../shared/platforms/rule-rows';
import type { RulePath } from '../../shared/platforms/rules';
import { numberWords } from '../ui/format-when';

const names: Record<RulePath | SwitchedRule, string> = {
  'text.limit': 'Longest text',
  'text.limitWithMedia': 'Longest text with a picture or video',
  'text.maxBytes': 'Most bytes of the text',
  'text.paragraphs': 'Most paragraphs',
  'text.shown': 'Text is shown',
  'text.refused': 'Refused in the text',
  'text.escaped': 'Count twice when sent by a tool',
  'title.limit': 'Longest title',
  'title.required': 'Title is needed',
  'title.refused': 'Refused in the title',
  'hashtags.limit': 'Most hashtags',
  'hashtags.advised': 'Hashtags advised, at most',
  'hashtags.maxLength': 'Longest hashtag',
  'hashtags.refused': 'Refused in a hashtag',
  'hashtags.digitsOnly': 'Hashtags of digits alone',
  'links.clickable': 'Links can be clicked',
  'links.limit': 'Most links',
  'links.maxLength': 'Longest link',
  'mentions.limit': 'Most mentions',
  'mentions.within': 'Mentions are told within',
  'firstComment.available': 'First comment',
  'firstComment.limit': 'Longest first comment',
  'altText.limit': 'Longest alt text',
  'altText.expected': 'Alt text is expected',
  'media.least': 'Fewest pictures and videos',
  'media.limit': 'Most pictures and videos',
  'media.pictures': 'Most pictures',
  'media.videos': 'Most videos',
  'media.documents': 'Most documents',
  'media.videoNeeded': 'A video is needed',
  'media.documentNeeded': 'A document is needed',
  'media.mixed': 'Pictures and videos together',
  'media.gifAlone': 'A GIF stands alone',
  'media.oneRatio': 'One ratio for all pictures',
  'media.tallest': 'Tallest picture',
  'media.widest': 'Widest picture',
  'media.shape': 'Ratio that fills the place',
  'media.pictureTypes': 'Kinds of pictures',
  'media.videoTypes': 'Kinds of videos',
  'media.pictureMegabytes': 'Largest picture, in MB',
  'media.gifMegabytes': 'Largest GIF, in MB',
  'media.videoMegabytes': 'Largest video, in MB',
  'media.documentMegabytes': 'Largest document, in MB',
  'media.leastKilobytes': 'Smallest picture, in kB',
  'media.leastWidth': 'Least width of a picture, in pixels',
  'media.leastHeight': 'Least height of a picture, in pixels',
  'media.shortest': 'Shortest video, in seconds',
  'media.longest': 'Longest video, in seconds',
  formats: 'Formats',
  fields: 'Needed besides',
  'link.place': 'The link of a post',
  'preview.hashtagForm': 'Form of hashtags',
};

/** What a rule is called in the list. A rule that is not known here is called by its path. */
export function ruleName({ rule, path }: RuleRow): string {
  return rule === null ? path : names[rule];
}

/** What the network's file says, in words; empty where it says nothing. */
export function valueWords({ rule, value }: RuleRow, platform: Platform): string {
  if (value === undefined) return '';
  if (value === null) return 'No bound';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return rule === 'text.limit' ? withUnit(value, platform) : numberWords(value);
  if (rule?.endsWith('Types')) return typeList(value);
  return rule?.endsWith('refused') || rule?.endsWith('escaped') ? [...value].join(' ') : value;
}

function withUnit(value: number, { text: { counting } }: Platform): string {
  if (counting.unit === 'bytes') return `${numberWords(value)} bytes`;
  if (counting.unit === 'weighted') return `${numberWords(value)}, weighted`;
  return counting.perParagraph ? `${numberWords(value)} a paragraph` : numberWords(value);
}
