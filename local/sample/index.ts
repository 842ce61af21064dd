export { makeCleanRegisterRows, type CleanChild, type CleanRecord, type CleanRegister } from './cleanRows';
export { makeSampleList, type SampleList, type SampleOptions } from './sampleRows';
export { sampleSpreadsheet } from './sampleTabs';
export { sampleFile, writeSampleCsv, writeSampleXlsx, type CsvVariant } from './writeSample';
