/** Handlers of the installable triggers: the hourly dispatcher and the edit trigger. */
export const handlers = { hourly: 'onHour', edit: 'onSheetEdit' } as const;
