/** Machine types of IBM Z and LinuxONE. Source: util-linux and qemu, tables of s390x machine types. */
const models: Readonly<Record<string, string>> = {
  '2817': 'IBM z196',
  '2818': 'IBM z114',
  '2827': 'IBM zEC12',
  '2828': 'IBM zBC12',
  '2964': 'IBM z13',
  '2965': 'IBM z13s',
  '3906': 'IBM z14',
  '3907': 'IBM z14 ZR1',
  '8561': 'IBM z15',
  '8562': 'IBM z15 T02',
  '3931': 'IBM z16',
  '3932': 'IBM z16 A02',
  '9175': 'IBM z17',
};

/** The machine of a row `version = FF, identification = 0133E8, machine = 8561`; null for others. */
export function mainframeModel(row: string | undefined): string | null {
  const type = /\bmachine = (\d{4})\b/.exec(row ?? '')?.[1];
  if (type === undefined) return null;
  return Object.hasOwn(models, type) ? (models[type] ?? null) : `IBM Z ${type}`;
}
