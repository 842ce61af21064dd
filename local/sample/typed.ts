import type { RawCell } from '../files/rawTable';
import type { Invented, Source, Stage } from './person';
import type { Seeded } from './seeded';

// How people type what they know: each function takes a value in standard form and gives a cell as found in real lists.

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export const text = (value: string): RawCell | null => (value === '' ? null : { value });
export const number = (value: number, numberFormat?: string): RawCell => ({
  value,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

/** Digits and Latin letters as wide as Chinese characters. */
export function fullWidth(value: string): string {
  return value.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

export function typedName(customer: Invented, dice: Seeded): RawCell | null {
  const { name, kind, chinese } = customer;
  const roll = dice.next();
  if (kind === 'person' && chinese) {
    if (roll < 0.08) return text(`${name.charAt(0)} ${name.slice(1)}`);
    if (roll < 0.12) return text(`\u3000${name} `);
    if (roll < 0.15) return text(`${name}（${customer.gender === 'male' ? '先生' : '女士'}）`);
  }
  if (kind === 'person' && !chinese) {
    const [first = '', last = ''] = name.split(/ (.*)/s);
    if (roll < 0.15) return text(`${last}, ${first}`);
    if (roll < 0.2) return text(`Dr. ${name}`);
    if (roll < 0.26) return text(name.toUpperCase());
  }
  if (kind === 'company' && chinese) {
    if (roll < 0.1) return text(name.replace(/^(..)/, '$1 '));
    if (roll < 0.16) return text(name.replace('有限公司', '有限公司（分公司）'));
    if (roll < 0.2) return text(name.replace('有限公司', ''));
  }
  return text(name);
}

export function typedPhone(customer: Invented, dice: Seeded): RawCell | null {
  const { phone } = customer;
  const roll = dice.next();
  if (roll < 0.06) return null;
  if (!customer.chinese || phone.startsWith('+')) return roll < 0.5 ? text(phone) : text(spacedAbroad(phone));
  if (roll < 0.3) return number(Number(phone));
  const spaced = `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  if (roll < 0.42) return text(spaced.replaceAll(' ', '-'));
  if (roll < 0.5) return text(spaced);
  if (roll < 0.55) return text(fullWidth(phone));
  if (roll < 0.61) return text(`+86 ${spaced}`);
  if (roll < 0.64) return text(`0086${phone}`);
  if (roll < 0.68) return text(`${phone}/${customer.landline}`);
  if (roll < 0.7) return text(`手机：${phone}`);
  return text(phone);
}

function spacedAbroad(phone: string): string {
  const us = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone);
  if (us) return `+1 (${us[1] ?? ''}) ${us[2] ?? ''}-${us[3] ?? ''}`;
  return phone.replace(/^\+44(\d{4})(\d{3})(\d{3})$/, '+44 $1 $2 $3');
}

export function typedLandline(customer: Invented, dice: Seeded): RawCell | null {
  const { landline } = customer;
  const roll = dice.next();
  if (landline === '' || roll < 0.5) return null;
  if (roll < 0.6) return text(`${landline}转80${dice.whole(1, 9)}`);
  if (roll < 0.66) return text(`${landline} x${dice.whole(100, 199)}`);
  if (roll < 0.72) return text(landline.replace(/^(\d+)-/, '($1) '));
  return text(landline);
}

export function typedEmail(customer: Invented, dice: Seeded): RawCell | null {
  const { email } = customer;
  const roll = dice.next();
  if (roll < 0.35) return null;
  if (roll < 0.4) return text(email.replace('@', '＠'));
  if (roll < 0.44) return text(`${email}；sales@example.org`);
  if (roll < 0.48) return text(` ${email.replace('example', 'Example')}. `);
  if (roll < 0.51) return text(email.toUpperCase());
  if (roll < 0.53) return text(`mailto:${email}`);
  return text(email);
}

/** A day as a serial number or in one of the many ways to write it; `1/3/2024` leaves open which number is the month. */
export function typedDay(serial: number, dice: Seeded): RawCell | null {
  const date = new Date(EPOCH + serial * MS_PER_DAY);
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const two = (n: number): string => String(n).padStart(2, '0');
  const roll = dice.next();
  if (roll < 0.35) return number(serial, 'yyyy/m/d');
  if (roll < 0.45) return number(serial, 'yyyy"年"m"月"d"日"');
  if (roll < 0.55) return text(`${y}年${m}月${d}日`);
  if (roll < 0.63) return text(`${y}.${m}.${d}`);
  if (roll < 0.7) return text(`${y}-${two(m)}-${two(d)}`);
  if (roll < 0.75) return text(`${y}/${m}/${d} 0:00`);
  if (roll < 0.79) return number(y * 10_000 + m * 100 + d);
  if (roll < 0.83) return text(`${y % 100}-${m}-${d}`);
  if (roll < 0.87) return text(`${m}/${d}/${y}`);
  if (roll < 0.9) return number(serial);
  return roll < 0.93 ? text(fullWidth(`${y}/${m}/${d}`)) : text(`${y}/${two(m)}/${two(d)}`);
}

const STAGE_WORDS: Readonly<Record<Stage, readonly [string, ...string[]]>> = {
  lead: ['潜在', '潜在客户', '线索', 'Lead', 'new'],
  prospect: ['意向', '意向客户', '跟进中', 'Prospect', 'QUALIFIED'],
  active: ['成交', '已成交', '老客户', 'Active', 'active ', 'Customer'],
  dormant: ['沉睡', '休眠', 'Dormant'],
  lost: ['流失', '已流失', 'LOST', '丢单'],
};

const SOURCE_WORDS: Readonly<Record<Source, readonly [string, ...string[]]>> = {
  website: ['网站注册', '官网', 'Website', 'WEB'],
  event: ['线下活动', '展会', 'trade show'],
  sales: ['销售跟进', '销售', 'outbound'],
  referral: ['转介绍', '朋友介绍', 'Referral'],
  phone: ['电话', '电话咨询', 'call'],
  onlineStore: ['电商', '淘宝', 'JD'],
  store: ['门店', '到店'],
  social: ['社交媒体', '微信', '抖音', 'ＷｅＣｈａｔ'],
};

export const typedStage = (stage: Stage, dice: Seeded): RawCell | null => text(dice.pick(STAGE_WORDS[stage]));
export const typedSource = (source: Source, dice: Seeded): RawCell | null =>
  dice.chance(0.1) ? null : text(dice.pick(SOURCE_WORDS[source]));

export function typedKind(customer: Invented, dice: Seeded): RawCell | null {
  if (dice.chance(0.15)) return null;
  const words = { person: ['个人', '个人客户', 'Person'], company: ['企业', '公司', 'Company', 'B2B'] } as const;
  return text(dice.pick(customer.kind === 'person' ? words.person : words.company));
}

export function typedTags(tags: readonly string[], dice: Seeded): RawCell | null {
  return text(tags.join(dice.pick(['、', '，', ', ', ';', '；', '/', '|', ' '])));
}

export function typedMoney(yuan: number, dice: Seeded): RawCell | null {
  const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ',');
  const roll = dice.next();
  if (roll < 0.25) return null;
  if (roll < 0.5) return number(yuan, '"¥"#,##0.00');
  if (roll < 0.65) return text(`￥${grouped}.00`);
  if (roll < 0.75 && yuan % 1000 === 0) return text(`${yuan / 10_000}万`);
  if (roll < 0.8) return text(`${grouped}元`);
  return number(yuan);
}

export function typedAddress(customer: Invented, dice: Seeded): RawCell | null {
  const { place, street } = customer;
  if (dice.chance(0.3)) return null;
  if (!place) return text(`${street}, Springfield`);
  const whole = `${place.province === place.city ? '' : place.province}${place.city}${place.district}${street}`;
  return text(dice.chance(0.2) ? `${place.city.replace('市', '')} ${street}` : whole);
}
