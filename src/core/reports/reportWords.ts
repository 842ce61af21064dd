import type { IssueCode } from '../issue';
import type { Language } from '../schema/settings';
import type { CivilDate, CivilMonth } from '../values/civilDate';
import type { StockSet } from './report';

/** Every text of a report but the names that people gave; one catalogue per language holds them. */
export interface ReportWords {
  readonly language: Language;
  /** Title of the tab: 'Report 2026-10'. */
  readonly tabTitle: (month: CivilMonth) => string;
  readonly heading: (month: CivilMonth) => string;
  readonly monthName: (month: CivilMonth) => string;
  /** On what day the stocks of a month were read, and from where. */
  readonly stocksAsOf: (monthName: string, asOf: CivilDate, from: StockSet['from']) => string;
  readonly stocksUnknown: (monthName: string) => string;
  readonly howToRead: string;
  /** Shown where a figure is not known. */
  readonly unknown: string;
  readonly notGiven: string;
  readonly others: string;
  readonly noCurrency: string;
  readonly noRecords: string;
  readonly sections: {
    readonly keyFigures: string;
    readonly byStage: string;
    readonly conversion: string;
    readonly moves: string;
    readonly repurchase: string;
    readonly interactionsByOwner: string;
    readonly interactionsByChannel: string;
    readonly purchasesByMonth: string;
    readonly purchasesByCategory: string;
    readonly salesByCategory: string;
    readonly byIndustry: string;
    readonly byRegion: string;
    readonly bySource: string;
    readonly byOwnField: (label: string) => string;
    readonly quality: string;
    readonly review: string;
  };
  readonly columns: {
    readonly figure: string;
    readonly stage: string;
    readonly fromTo: string;
    readonly move: string;
    readonly atStart: string;
    readonly person: string;
    readonly channel: string;
    readonly month: string;
    readonly category: string;
    readonly currency: string;
    readonly industry: string;
    readonly region: string;
    readonly source: string;
    readonly finding: string;
    readonly change: string;
    readonly share: string;
    readonly purchases: string;
    readonly buyers: string;
    readonly amount: (currency: string) => string;
  };
  readonly figures: {
    readonly total: string;
    readonly created: string;
    readonly active: (days: number) => string;
    readonly stale: string;
    readonly lost: string;
    readonly archived: string;
    readonly broughtBack: string;
    readonly interactions: string;
    readonly purchases: string;
    readonly amount: (currency: string) => string;
    readonly buyers: string;
    readonly returningBuyers: string;
    readonly returningShare: string;
    readonly buyersEver: string;
    readonly repeatBuyersEver: string;
    readonly repurchaseRate: string;
    readonly records: string;
    readonly completeness: string;
    readonly incomplete: (percent: number) => string;
    readonly reachable: string;
    readonly filled: (fieldLabel: string) => string;
    readonly sharingAKey: string;
    readonly openReview: string;
    readonly undatedInteractions: string;
    readonly undatedPurchases: string;
  };
  readonly drills: {
    readonly section: string;
    readonly none: string;
    readonly columns: Readonly<Record<'snapshot' | 'records' | 'fields' | 'seconds' | 'differences', string>>;
    readonly equal: (checksum: string) => string;
    /** `unread`: the snapshot could not be read at all. */
    readonly failed: (unread: boolean) => string;
  };
  readonly health: { readonly section: (at: string) => string; readonly fine: string };
  readonly move: (from: string, to: string) => string;
  readonly charts: {
    readonly stages: string;
    readonly owners: string;
    readonly channels: string;
    readonly purchases: string;
    readonly amounts: (currency: string) => string;
    readonly categories: (currency: string) => string;
    readonly industries: string;
    readonly regions: string;
    readonly sources: string;
  };
  /** What a line of Review complains about, in a few words. */
  readonly findings: Readonly<Record<IssueCode, string>>;
}

/** Names that people gave: labels of options from the Lists tab, members' names. */
export interface ReportLabels {
  readonly option: (list: 'industry' | 'source' | 'stage' | 'interactionChannel', key: string) => string;
  readonly member: (email: string) => string;
  /** Label of a field of the team's own, and of one of its values. */
  readonly ownField: (key: string) => string;
  readonly ownValue: (key: string, value: string) => string;
}
