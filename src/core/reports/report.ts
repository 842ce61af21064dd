import type { FieldValues } from '../changeSet';
import type { LoggedDrill } from '../drill/drillResult';
import type { CivilDate, CivilMonth } from '../values/civilDate';

/** How the register itself fares, as of when the report was made: what needs somebody, each with what to do, or that nothing does. */
export interface ReportHealth {
  /** Wall-clock time of the look. */
  readonly at: string;
  /** What is not as it should be, in the register's language, the worst first. */
  readonly lines: readonly { readonly text: string; readonly remedy: string }[];
  /** How much room is left; '' where that is not known. */
  readonly room: string;
}

/** The customers as they stood at the end of a month, or as near to it as anything is known. */
export interface StockSet {
  /** The day on which they stood so. */
  readonly asOf: CivilDate;
  /** `live`: the register itself, right after the month's end; `snapshot`: the nearest one. */
  readonly from: 'live' | 'snapshot';
  readonly customers: readonly FieldValues[];
}

/** What a report is made of. Records may be whole or hold the columns of `reportColumns` alone. */
export interface ReportInput {
  readonly month: CivilMonth;
  readonly stocks: {
    /** At the end of the month. */
    readonly end: StockSet | null;
    /** At the end of the month before. */
    readonly start: StockSet | null;
    /** At the end of the month before that: only for the conversion of the month before. */
    readonly earlier?: StockSet | null;
  };
  readonly interactions: readonly FieldValues[];
  readonly purchases: readonly FieldValues[];
  /** Lines of the Review tab, settled ones too. */
  readonly review: readonly FieldValues[];
  /** Days before the month's end within which a purchase or an interaction makes a customer active. */
  readonly activeDays: number;
  /** Completeness, as a fraction, from which enough is known of a customer. */
  readonly completeFrom: number;
  /** Stages in the order in which a customer goes through them; that of the default list if absent. */
  readonly stageOrder?: readonly string[];
  /** Fields of the team's own by which customers are counted. */
  readonly own?: readonly OwnDimension[];
  /** Who looks after archived customers: what was done for them counts with their owner. */
  readonly archived?: readonly FieldValues[];
  /** Entries of the audit trail; absent: the report says nothing of the archive. */
  readonly audit?: readonly FieldValues[];
  /** Restore drills, of other months too; absent: the report says nothing of drills. */
  readonly drills?: readonly LoggedDrill[];
  /** How the register itself fares; absent: the report says nothing of it. */
  readonly health?: ReportHealth;
}

export interface OwnDimension {
  readonly key: string;
  /** Whether a customer may have more than one value. */
  readonly several: boolean;
}

export interface OwnFigures {
  readonly key: string;
  readonly groups: readonly GroupFigure[];
}

/** A figure of the month and of the month before; null is unknown, which is not 0. Shares are fractions. */
export interface Figure {
  readonly now: number | null;
  readonly before: number | null;
}

/** A group and its figure. `null` is the group of what has no value, `rest` stands for groups too small to be named. */
export interface GroupFigure extends Figure {
  readonly key: string | null;
  readonly rest?: true;
}

export interface AmountFigure extends Figure {
  /** ISO 4217; '' where the purchase names none that is one. */
  readonly currency: string;
}

/** Customers by stage at the start (rows) and at the end (columns) of a month, of those that stand in both. */
export interface Conversion {
  readonly counts: readonly (readonly number[])[];
  /** Customers at the start by stage, whether or not they stand at the end too. */
  readonly atStart: readonly number[];
}

export interface PurchaseMonth {
  readonly month: CivilMonth;
  readonly purchases: number;
  readonly buyers: number;
  /** In the order of `currencies`. */
  readonly amounts: readonly number[];
}

export interface CategoryFigure {
  /** null: purchases that name none. */
  readonly category: string | null;
  /** The categories too small to be named, taken together. */
  readonly rest?: true;
  readonly currency: string;
  readonly purchases: Figure;
  readonly amount: Figure;
}

export type ComposedField = 'industry' | 'province' | 'source' | 'stage';

/** A month in numbers and codes, safe to be kept as JSON. */
export interface MonthlyReport {
  readonly month: CivilMonth;
  readonly monthBefore: CivilMonth;
  readonly activeDays: number;
  readonly stockAsOf: {
    readonly now: CivilDate | null;
    readonly before: CivilDate | null;
    readonly from: { readonly now: StockSet['from'] | null; readonly before: StockSet['from'] | null };
  };
  readonly stocks: {
    readonly total: Figure;
    readonly created: Figure;
    readonly active: Figure;
    readonly stale: Figure;
    readonly lost: Figure;
  };
  readonly archive?: { readonly archived: Figure; readonly broughtBack: Figure };
  readonly composition: Readonly<Record<ComposedField, readonly GroupFigure[]>>;
  /** Customers by the team's own fields. */
  readonly own: readonly OwnFigures[];
  readonly stages: readonly (string | null)[];
  readonly conversion: { readonly now: Conversion | null; readonly before: Conversion | null };
  readonly repurchase: {
    readonly buyersEver: Figure;
    readonly repeatBuyersEver: Figure;
    readonly rate: Figure;
    readonly buyers: Figure;
    readonly returningBuyers: Figure;
    readonly returningShare: Figure;
  };
  readonly interactions: {
    readonly total: Figure;
    readonly byOwner: readonly GroupFigure[];
    readonly byChannel: readonly GroupFigure[];
  };
  readonly purchases: {
    readonly purchases: Figure;
    readonly amounts: readonly AmountFigure[];
    /** The most used first. */
    readonly currencies: readonly string[];
    /** Twelve months, the last is the report's. */
    readonly months: readonly PurchaseMonth[];
    readonly byCategory: readonly CategoryFigure[];
  };
  /** Restore drills of the month, oldest first. */
  readonly drills?: readonly LoggedDrill[];
  readonly health?: ReportHealth;
  readonly quality: {
    readonly records: Figure;
    /** Share of the customers that have a value in the field. */
    readonly filled: readonly { readonly field: string; readonly share: Figure }[];
    /** Customers that share a phone, an e-mail or a registration number with another one. */
    readonly sharingAKey: Figure;
    /** Mean completeness, and customers of whom less than `from` is known; shares are fractions. */
    readonly completeness: { readonly from: number; readonly mean: Figure; readonly below: Figure };
    readonly openReview: Figure;
    /** Lines of Review open at the month's end, by code. */
    readonly reviewByCode: readonly GroupFigure[];
    /** Records that no month can count, since their day could not be read. */
    readonly undated: { readonly interactions: number; readonly purchases: number };
  };
}
