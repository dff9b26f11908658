import { fold } from '../fold';

/**
 * Names of months and weekdays as calendars write them, long and short, in English, German, French, Spanish, Italian,
 * Portuguese, Polish (also in the genitive, as in "3 marca") and Dutch. Source: Unicode CLDR 46, wide and abbreviated.
 */
const monthWords: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro styczeń stycznia sty januari',
  'february feb febr februar feber février fevr fév febrero febbraio fevereiro fev luty lutego lut februari',
  'march mar märz mrz mars marzo março marzec marca maart mrt',
  'april apr avril avr abril abr aprile kwiecień kwietnia kwi',
  'may mai mayo maggio mag maio maj maja mei',
  'june jun juni juin junio giugno giu junho czerwiec czerwca cze',
  'july jul juli juillet juil julio luglio lug julho lipiec lipca lip',
  'august aug août aout agosto ago sierpień sierpnia sie augustus',
  'september sep sept septembre septiembre setiembre settembre set setembro wrzesień września wrz',
  'october oct oktober okt octobre octubre ottobre ott outubro out październik października paź',
  'november nov novembre noviembre novembro listopad listopada lis',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia gru',
];

const weekdayWords: readonly string[] = [
  'monday mon montag mo lundi lun lunes lunedì segunda seg poniedziałek pon pn maandag',
  'tuesday tue tues tu dienstag di mardi mar martes martedì terça ter wtorek wt dinsdag',
  'wednesday wed weds we mittwoch mi mercredi mer miércoles mié mercoledì quarta qua środa śr sr woensdag',
  'thursday thu thur thurs th donnerstag do jeudi jeu jueves jue giovedì gio quinta qui czwartek czw cz donderdag',
  'friday fri fr freitag vendredi ven viernes vie venerdì sexta sex piątek pt pią vrijdag',
  'saturday sat samstag sa sonnabend samedi sam sábado sáb sabado sabato sab sobota sob zaterdag',
  'sunday sun sonntag so su dimanche dim domingo dom domenica niedziela niedz nd ndz zondag',
];

function byWord(lines: readonly string[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  lines.forEach((line, index) => {
    for (const word of line.split(' ')) if (!map.has(fold(word))) map.set(fold(word), index + 1);
  });
  return map;
}

const months = byWord(monthWords);
const weekdays = byWord(weekdayWords);

/** The month (1 to 12) that a folded word names. */
export function monthNamed(word: string): number | undefined {
  return months.get(word);
}

/** The ISO weekday (1 is Monday) that a folded word names. `mar` is read as a weekday only where a month cannot stand. */
export function weekdayNamed(word: string): number | undefined {
  return weekdays.get(word);
}
