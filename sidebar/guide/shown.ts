/** Which languages of the guide are shown. */
export type Shown = 'en' | 'zh' | 'both';
