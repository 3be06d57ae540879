import { registerEnumType } from 'type-graphql';

/** How long the steps of a timeline are. */
export enum Interval {
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
}
registerEnumType(Interval, {
  name: 'Interval',
  description: 'How long the steps of a timeline are.',
  valuesConfig: {
    DAY: { description: 'A calendar day.' },
    WEEK: { description: 'A week of ISO 8601: Monday to Sunday.' },
    MONTH: { description: 'A calendar month.' },
    QUARTER: { description: 'Three months, from January, April, July or October.' },
    YEAR: { description: 'A calendar year.' },
  },
});

const MILLISECONDS_A_DAY = 86_400_000;
/** The first of January 1970 was a Thursday, three days after the Monday of its week. */
const DAYS_SINCE_MONDAY = 3;
const MONTHS = { [Interval.MONTH]: 1, [Interval.QUARTER]: 3, [Interval.YEAR]: 12 };

/**
 * The number of the interval that a day lies in: one that follows another has the next number. `day` is an ISO date,
 * `2019-01-29`; a calendar date has no time zone, so none is asked for.
 */
export function intervalOf(interval: Interval, day: string): number {
  switch (interval) {
    case Interval.DAY:
      return dayNumber(day);
    case Interval.WEEK:
      return Math.floor((dayNumber(day) + DAYS_SINCE_MONDAY) / 7);
    default:
      return Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / MONTHS[interval]);
  }
}

/** The first day of the interval with this number, as an ISO date. */
export function startOfInterval(interval: Interval, number: number): string {
  switch (interval) {
    case Interval.DAY:
      return dayOf(number);
    case Interval.WEEK:
      return dayOf(number * 7 - DAYS_SINCE_MONDAY);
    default: {
      const month = number * MONTHS[interval];
      return `${padded(Math.floor(month / 12), 4)}-${padded((month % 12) + 1, 2)}-01`;
    }
  }
}

/** The day of the week of ISO 8601, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return dayNumber(day) + DAYS_SINCE_MONDAY - 7 * intervalOf(Interval.WEEK, day) + 1;
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;
const dayOf = (number: number) => new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
const padded = (number: number, length: number) => String(number).padStart(length, '0');
