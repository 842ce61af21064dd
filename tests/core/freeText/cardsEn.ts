import type { Card } from './cardsZh';

/** Cards and signatures in Latin letters; all persons and firms are made up. */
export const cardsEn: readonly Card[] = [
  {
    text: 'Anna Smith\nSales Manager\nExample Ltd.\n12 Baker Street\nLondon NW1 6XE\nUnited Kingdom\nT: +44 20 7946 0018\nE: anna.smith@example.co.uk\nwww.example.co.uk',
    expects: {
      name: 'Anna Smith',
      title: 'Sales Manager',
      company: 'Example Ltd.',
      address: '12 Baker Street, London NW1 6XE, United Kingdom',
      landline: '+442079460018',
      email: 'anna.smith@example.co.uk',
      notes: 'www.example.co.uk',
    },
  },
  {
    text: 'Best regards,\n\nJohn Smith, PhD\nHead of Procurement | Example Technologies, Inc.\n100 Main Street, Suite 200, Springfield, IL 62701\n+1 217 555 0123 | john@example.com',
    expects: {
      name: 'John Smith',
      title: 'Head of Procurement',
      company: 'Example Technologies, Inc.',
      address: '100 Main Street, Suite 200, Springfield, IL 62701',
      phone: '+12175550123',
      email: 'john@example.com',
      notes: 'Best regards\nPhD',
    },
  },
  {
    text: 'Name: Maria Garcia\nTitle: Chief Financial Officer\nCompany: Ejemplo S.L.\nPhone: +34 91 123 45 67\nEmail: maria@example.es\nAddress: Calle Mayor 10, 28013 Madrid, Spain',
    expects: {
      name: 'Maria Garcia',
      title: 'Chief Financial Officer',
      company: 'Ejemplo S.L.',
      landline: '+34911234567',
      email: 'maria@example.es',
      address: 'Calle Mayor 10, 28013 Madrid, Spain',
      notes: '-',
    },
  },
  {
    text: 'Mr. Peter Müller / Beispiel GmbH / Hauptstraße 5, 10115 Berlin / peter.mueller@example.de / +49 30 901820',
    expects: {
      name: 'Peter Müller',
      gender: 'male',
      company: 'Beispiel GmbH',
      address: 'Hauptstraße 5, 10115 Berlin',
      email: 'peter.mueller@example.de',
      landline: '+4930901820',
    },
  },
  {
    text: 'Jane Doe <jane.doe@example.com>',
    expects: { name: 'Jane Doe', email: 'jane.doe@example.com', notes: '-' },
  },
  {
    text: 'Anna Smith, Buyer, Example Holdings, anna@example.com; mobile +86 138 0013 8000',
    expects: {
      name: 'Anna Smith',
      title: 'Buyer',
      company: 'Example Holdings',
      email: 'anna@example.com',
      phone: '+8613800138000',
      notes: '-',
    },
  },
  {
    text: 'Kind regards\nSven Johansson\nKey Account Manager\n\nExempel AB\nStorgatan 1, 111 22 Stockholm\nDirect: +46 8 123 456 78\nFax: +46 8 123 456 79\nsven.johansson@example.se',
    expects: { name: 'Sven Johansson', title: 'Key Account Manager', email: 'sven.johansson@example.se' },
  },
  {
    text: 'Wei Chen\nRoom 501, Building 3, No. 12 Keji South Road, Nanshan District, Shenzhen 518057, China\nMobile: +86 139 0013 9000\nWhatsApp: +8613900139000',
    expects: {
      name: 'Wei Chen',
      address: 'Room 501, Building 3, No. 12 Keji South Road, Nanshan District, Shenzhen 518057, China',
      phone: '+8613900139000',
      socialHandle: 'whatsapp:+8613900139000',
      notes: '-',
    },
  },
  {
    text: 'Example Consulting\n+65 6123 4567\ninfo@example.com.sg\n1 Raffles Place, #20-01, Singapore 048616',
    expects: { name: 'Example Consulting', kind: 'company', landline: '+6561234567', email: 'info@example.com.sg' },
  },
  {
    text: 'ANNA SMITH | CEO & FOUNDER | EXAMPLE STUDIO | anna@example.com | (212) 555-0199',
    expects: { name: 'ANNA SMITH', title: 'CEO & FOUNDER', email: 'anna@example.com' },
  },
  {
    text: 'Dr. Emily van der Berg\nAssociate Professor\nExample University\nemily.vdberg@example.edu\nSkype: emily.vdberg',
    expects: {
      title: 'Associate Professor',
      company: 'Example University',
      email: 'emily.vdberg@example.edu',
      socialHandle: 'skype:emily.vdberg',
      name: 'Dr. Emily van der Berg',
    },
  },
  {
    text: "Hi, this is Tom O'Brien from Example Foods Ltd. Call me on +1 212 555 0188 or write to tom@example.ie. Thanks!",
    expects: { phone: '+12125550188', email: 'tom@example.ie' },
  },
  {
    text: 'Contact: Sarah Lee\nMobile: 13800138000; 13900139000\nOffice: 021-61234567\nEmail: sarah@example.com, sarah.lee@example.org',
    expects: {
      name: 'Sarah Lee',
      phone: '+8613800138000; +8613900139000',
      landline: '+862161234567',
      email: 'sarah@example.com; sarah.lee@example.org',
      notes: '-',
    },
  },
  {
    text: 'just some words without anything to take',
    expects: { notes: 'just some words without anything to take', name: '-' },
  },
  { text: '', expects: { notes: '-', name: '-' } },
  {
    text: 'Order 20240301-88 for 3 machines, invoice 4500012345, please ship to Anna Smith',
    expects: { name: '-', phone: '-', landline: '-' },
  },
  {
    text: 'Tel/Fax: +86 755 2600 1234\nMobile/WeChat: +86 138 0013 8000\nTom Li\nRegional Sales Director',
    expects: {
      landline: '+8675526001234',
      phone: '+8613800138000',
      socialHandle: 'wechat:13800138000',
      name: 'Tom Li',
      notes: '-',
    },
  },
  {
    text: 'BEGIN:VCARD\nFN:Anna Smith\nORG:Example Ltd\nTITLE:Buyer\nTEL;TYPE=CELL:+8613800138000\nEMAIL:anna@example.com\nEND:VCARD',
    expects: {
      name: 'Anna Smith',
      company: 'Example Ltd',
      title: 'Buyer',
      phone: '+8613800138000',
      email: 'anna@example.com',
    },
  },
  {
    text: 'From: Anna Smith <anna@example.com>\nTo: sales@example.org\nSubject: Offer',
    expects: { name: 'Anna Smith', email: 'anna@example.com' },
  },
  {
    text: 'Rajesh Kumar | Senior Procurement Executive\nExample Industries Pvt. Ltd.\nPlot No. 12, MIDC, Andheri, Mumbai - 400093, India\nM: +91 98765 43210 | T: +91 22 2820 1234',
    expects: {
      name: 'Rajesh Kumar',
      company: 'Example Industries Pvt. Ltd.',
      phone: '+919876543210',
      landline: '+912228201234',
      address: 'Plot No. 12, MIDC, Andheri, Mumbai - 400093, India',
    },
  },
];
