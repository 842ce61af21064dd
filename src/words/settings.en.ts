import type { SettingKey } from '../core/schema/settings';

/** One sentence for each row of the Settings tab. */
export const settingsEn: Readonly<Record<SettingKey, string>> = {
  language: 'Language of menus and messages: en, zh, or auto for that of each person’s account.',
  dayOrder: 'How 1/3/2024 is read: dmy (1 March), mdy (January 3), or ymd-only, which asks instead of guessing.',
  country: 'Country of phone numbers written without a country code, as two letters: CN, US, DE …',
  currency: 'Currency of amounts that name none, as three letters: CNY, USD, EUR …',
  'default.kind': 'Type of a customer that names none: person or company.',
  'default.stage': 'Stage of a customer that names none; a key of the list “stage”.',
  'default.owner': 'Owner of a customer that names none: a member’s e-mail. Empty means whoever enters it.',
  'stale.lead': 'Days without contact after which a lead counts as stale; 0 means never.',
  'stale.prospect': 'Days without contact after which a prospect counts as stale; 0 means never.',
  'stale.active': 'Days without contact after which an active customer counts as stale; 0 means never.',
  'stale.dormant': 'Days without contact after which a dormant customer counts as stale; 0 means never.',
  'stale.lost': 'Days without contact after which a lost customer counts as stale; 0 means never.',
  'stale.other': 'Days without contact for customers in any other stage; 0 means never.',
  'stale.nextContactGrace': 'Days that a planned next contact may be overdue before the customer counts as stale.',
  'hour.snapshot': 'Hour of the day (0–23) from which the daily, weekly or monthly snapshot is taken.',
  'hour.staleFlags': 'Hour of the day (0–23) from which stale flags are worked out.',
  'hour.report': 'Hour of the first of the month (0–23) from which the monthly report is made.',
  'hour.drill': 'Hour of the first of the month (0–23) from which the restore drill of the newest snapshot is made.',
  'snapshot.every': 'How often a snapshot is taken by itself: hourly, daily, weekly or monthly (on the first).',
  'snapshot.weekday': 'Day of the weekly snapshot: 1 for Monday to 7 for Sunday.',
  'snapshot.hold': 'Legal hold: while this says yes, no snapshot and no held import row is ever removed.',
  'keep.hourly': 'How many hourly snapshots are kept: the newest of each of the last so many hours that have one.',
  'keep.daily': 'How many daily snapshots are kept: the newest of each of the last so many days that have one.',
  'keep.weekly': 'How many weekly snapshots are kept: the newest of each week, from Monday.',
  'keep.monthly':
    'How many monthly snapshots are kept: the newest of each month. Snapshots with a name are kept for ever.',
  'keep.before': 'Days for which snapshots taken before risky actions are kept.',
  'keep.import':
    'Days for which rows of the Import tab stay; after that they are in the snapshots only. 0 means they stay for ever.',
  activeDays:
    'A customer counts as active in a report if there was contact or a purchase in this many days before its end.',
  'search.browserCap':
    'Up to this many customers, the sidebar finds them by itself while one types; above it, it asks the server. 0 means always.',
  'archive.every':
    'How often the rules below propose customers for the archive: month, update (each day on which something was changed), or never.',
  'archive.lead': 'Days without contact or purchase after which a lead is proposed for the archive; 0 means never.',
  'archive.prospect':
    'Days without contact or purchase after which a prospect is proposed for the archive; 0 means never.',
  'archive.active':
    'Days without contact or purchase after which an active customer is proposed for the archive; 0 means never.',
  'archive.dormant':
    'Days without contact or purchase after which a dormant customer is proposed for the archive; 0 means never.',
  'archive.lost':
    'Days without contact or purchase after which a lost customer is proposed for the archive; 0 means never.',
  'archive.other': 'The same for customers in any other stage; 0 means never.',
  'archive.mostOrders': 'Who has more orders than this is never proposed for the archive. Empty: it does not matter.',
  'archive.mostSpent': 'Who has spent more than this is never proposed for the archive. Empty: it does not matter.',
  'archive.keepTags': 'Customers with one of these tags are never proposed for the archive.',
  'archive.holdTags': 'Tags of customers that are kept as they are for legal reasons: never proposed for the archive.',
  'archive.keepOwners': 'E-mails of owners whose customers are never proposed for the archive.',
  'archive.actDays':
    'Days after which a proposal that nobody objected to is carried out by itself; 0 means never: somebody has to confirm.',
  'archive.reviewOn': 'Day on which these archive rules are to be looked at again, as YYYY-MM-DD.',
  'audit.rows':
    'Rows that the Audit tab keeps at most; older entries move to the vault, where history still finds them; 0 means no limit.',
  'audit.months':
    'Months after which entries of the Audit tab move to the vault, where history still finds them; 0 means never.',
  'verify.months':
    'Months after which a confirmed phone, e-mail or other key field is to be confirmed again; 0 means never.',
  'complete.from': 'Completeness in percent from which a customer is not listed as incomplete in My day.',
  'weight.required': 'How much each required field counts for completeness.',
  'weight.phone':
    'How much the mobile counts for completeness; 0 means not at all. Add a row weight.<field key> for any other field.',
  'weight.email': 'How much the e-mail address counts for completeness.',
  'weight.creditCode': 'How much the registration number of a company counts for completeness.',
  'weight.address': 'How much the address counts for completeness.',
  'weight.company': 'How much the company of a person counts for completeness.',
  'weight.birthDate': 'How much the birth date of a person counts for completeness.',
  'weight.industry': 'How much the industry of a company counts for completeness.',
  'weight.source': 'How much the source counts for completeness.',
  'weight.socialHandle': 'How much the social account counts for completeness.',
  'weight.city': 'How much the city counts for completeness.',
  'weight.gender': 'How much the gender of a person counts for completeness.',
};
