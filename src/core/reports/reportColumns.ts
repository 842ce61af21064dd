/** The columns that a report reads, by tab: enough for a reader that fetches no more than it needs. */
export const reportColumns = {
  customers: [
    'id',
    'createdAt',
    'stage',
    'stale',
    'industry',
    'province',
    'source',
    'owner',
    'phone',
    'landline',
    'email',
    'address',
    'creditCode',
  ],
  interactions: ['customerId', 'at', 'channel', 'by'],
  purchases: ['customerId', 'on', 'orderNo', 'category', 'amount', 'currency'],
  review: ['foundAt', 'closedAt', 'code'],
} as const;
