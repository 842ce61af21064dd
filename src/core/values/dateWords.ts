import { lazily } from './lazily';

/**
 * Names of months and days of the week. English and Chinese are what the register speaks; the others stand here because
 * lists from partners abroad hold them, and a name is never ambiguous the way 1/3/2024 is. Written without accents.
 * One line a language: January to December, forms of one month joined by '/'.
 */
const MONTHS = [
  'january february march april may june july august september/sept october november december',
  'janvier fevrier/fev mars avril/avr mai juin juillet/juil aout septembre octobre novembre decembre',
  'januar/janner februar/feber marz/mrz april mai juni juli august september oktober november dezember',
  'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart/mrt/mars april mei/maj juni juli augustus/augusti september oktober november december',
  'январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря',
  'січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня',
  'студзень/студзеня люты/лютага сакавік/сакавіка красавік/красавіка травень/траўня чэрвень/чэрвеня ліпень/ліпеня жнівень/жніўня верасень/верасня кастрычнік/кастрычніка лістапад/лістапада снежань/снежня',
  'януари/ян февруари март април май юни юли август септември октомври ноември декември',
  'styczen/stycznia luty/lutego marzec/marca kwiecien/kwietnia maj/maja czerwiec/czerwca lipiec/lipca sierpien/sierpnia wrzesien/wrzesnia pazdziernik/pazdziernika listopad/listopada grudzien/grudnia',
  'leden/ledna unor/unora brezen/brezna duben/dubna kveten/kvetna cerven/cervna cervenec/cervence srpen/srpna zari rijen/rijna listopad/listopadu prosinec/prosince',
  'sijecanj/sijecnja veljaca/veljace ozujak/ozujka travanj/travnja svibanj/svibnja lipanj/lipnja srpanj/srpnja kolovoz/kolovoza rujan/rujna listopad/listopada studeni/studenog/studenoga prosinac/prosinca',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'ocak subat mart nisan mayıs haziran temmuz agustos eylul ekim kasım aralık',
  'januari februari maret april mei juni juli agustus september oktober november desember',
  'enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre',
  'มกราคม/มกรา/มค กุมภาพันธ์/กุมภา/กพ มีนาคม/มีนา/มีค เมษายน/เมษา/เมย พฤษภาคม/พฤษภา/พค มิถุนายน/มิถุนา/มิย กรกฎาคม/กรกฎา/กค สิงหาคม/สิงหา/สค กันยายน/กันยา/กย ตุลาคม/ตุลา/ตค พฤศจิกายน/พฤศจิกา/พย ธันวาคม/ธันวา/ธค',
  'জানুয়ারী/জানুয়ারি ফেব্রুয়ারী/ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  'जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर',
  'იანვარი/იანვ თებერვალი/თებ მარტი/მარ აპრილი/აპრ მაისი/მაი ივნისი/ივნ ივლისი/ივლ აგვისტო/აგვ სექტემბერი/სექ ოქტომბერი/ოქტ ნოემბერი/ნოე დეკემბერი/დეკ',
];

/** Sunday to Saturday; only whole words count. */
const WEEKDAYS = [
  'sunday/sun monday/mon tuesday/tues/tue wednesday/wed thursday/thurs/thur/thu friday/fri saturday/sat',
  'dimanche lundi mardi mercredi jeudi vendredi samedi',
  'sonntag montag dienstag mittwoch donnerstag freitag samstag/sonnabend',
  'domingo lunes martes miercoles jueves viernes sabado',
  'domenica lunedi martedi mercoledi giovedi venerdi sabato',
  'domingo segunda terca quarta quinta sexta sabado',
  'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
  'воскресенье/вск/вс понедельник/пнд/пн вторник/втр/вт среда/срд/ср четверг/чтв/чт пятница/птн/пт суббота/сбт/сб',
  'нядзеля/неділя/нд понеділок вівторок середа четвер п’ятниця субота',
  'রবিবার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার',
];

/** Words between the parts of a date that mean nothing by themselves. */
const FILLERS =
  'of the at on in de del le la el di den der du a um om u en kl feira г года год рік року р в у во о at st nd rd th er day date il সাল লা ই শে রা ঠা წ ad ce';

type Form = readonly [word: string, at: number];

const monthForms = lazily(() => forms(MONTHS));
const weekdayForms = lazily(() => new Map(forms(WEEKDAYS)));
const fillers = lazily((): ReadonlySet<string> => new Set(FILLERS.split(' ')));

function forms(lines: readonly string[]): readonly Form[] {
  return lines.flatMap((line) =>
    line.split(' ').flatMap((entry, at) => entry.split('/').map((form): Form => [plainWord(form), at])),
  );
}

/** Lower case without accents. Marks of Indic and Thai letters are part of the letters and stay. */
export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** The month 1–12 that a word names, whole or cut to three letters and more; null for none, and where two months share it. */
export function monthNamed(word: string): number | null {
  const plain = plainWord(word);
  const whole = monthForms().filter(([form]) => form === plain);
  const found = whole.length > 0 || plain.length < 3 ? whole : monthForms().filter(([form]) => form.startsWith(plain));
  const [first] = found;
  return first !== undefined && found.every(([, month]) => month === first[1]) ? first[1] + 1 : null;
}

/** The day of the week that a word names, 0 = Sunday; null for none. */
export function weekdayNamed(word: string): number | null {
  return weekdayForms().get(plainWord(word)) ?? null;
}

export function isFiller(word: string): boolean {
  return fillers().has(plainWord(word));
}
