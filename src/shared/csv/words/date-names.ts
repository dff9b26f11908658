import { fold } from '../fold';

/**
 * Names of months and weekdays as calendars write them, long and short, in English, German, French, Spanish, Italian,
 * Portuguese, Polish (also in the genitive, as in "3 marca"), Dutch, Indonesian, Turkish, Russian and Uzbek; weekdays also
 * in Swedish, Danish, Chinese, Japanese, Korean and Arabic. Source: Unicode CLDR 46, wide and abbreviated.
 */
const monthWords: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro styczeń stycznia sty januari ocak yanvar января январь',
  'february feb febr februar feber février fevr fév febrero febbraio fevereiro fev luty lutego lut februari şubat fevral февраля февраль',
  'march mar märz mrz mars marzo março marzec marca maart mrt maret mart марта март',
  'april apr avril avr abril abr aprile kwiecień kwietnia kwi nisan aprel апреля апрель',
  'may mai mayo maggio mag maio maj maja mei mayıs мая май',
  'june jun juni juin junio giugno giu junho czerwiec czerwca cze haziran iyun июня июнь',
  'july jul juli juillet juil julio luglio lug julho lipiec lipca lip temmuz iyul июля июль',
  'august aug août aout agosto ago sierpień sierpnia sie augustus agustus ağustos avgust augusti августа август',
  'september sep sept septembre septiembre setiembre settembre set setembro wrzesień września wrz eylül sentabr сентября сентябрь',
  'october oct oktober okt octobre octubre ottobre ott outubro out październik października paź ekim oktabr октября октябрь',
  'november nov novembre noviembre novembro listopad listopada lis kasım noyabr ноября ноябрь',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia gru desember aralık dekabr декабря декабрь',
];

const weekdayWords: readonly string[] = [
  'monday mon montag mo lundi lun lunes lunedì segunda seg poniedziałek pon pn maandag måndag mandag senin pazartesi понедельник пн 月曜日 星期一 周一 월요일 الاثنين',
  'tuesday tue tues tu dienstag di mardi mar martes martedì terça ter wtorek wt dinsdag tisdag tirsdag selasa salı вторник вт 火曜日 星期二 周二 화요일 الثلاثاء',
  'wednesday wed weds we mittwoch mi mercredi mer miércoles mié mercoledì quarta qua środa śr sr woensdag onsdag rabu çarşamba среда ср 水曜日 星期三 周三 수요일 الأربعاء',
  'thursday thu thur thurs th donnerstag do jeudi jeu jueves jue giovedì gio quinta qui czwartek czw cz donderdag torsdag kamis perşembe четверг чт 木曜日 星期四 周四 목요일 الخميس',
  'friday fri fr freitag vendredi ven viernes vie venerdì sexta sex piątek pt pią vrijdag fredag jumat cuma пятница пт 金曜日 星期五 周五 금요일 الجمعة',
  'saturday sat samstag sa sonnabend samedi sam sábado sáb sabado sabato sab sobota sob zaterdag lördag lørdag sabtu cumartesi суббота сб 土曜日 星期六 周六 토요일 السبت',
  'sunday sun sonntag so su dimanche dim domingo dom domenica niedziela niedz nd ndz zondag söndag søndag minggu pazar воскресенье вс 日曜日 星期日 周日 일요일 الأحد',
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
