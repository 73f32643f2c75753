/** What a calibration says of a figure of a host. */
export interface MeasuredFigure {
  /** 95 % confidence interval of the median, in the unit of the figure. */
  readonly low: number;
  readonly high: number;
  /** ISO 8601 time of the calibration. */
  readonly takenAt: string;
  /** How it was measured, for instance `fio-3.33, direct`. */
  readonly method: string;
}

/** What stays of a measurement beside the figure it gave. */
export function measuredFigure(
  { low, high, method }: Omit<MeasuredFigure, 'takenAt'>,
  takenAt: string,
): MeasuredFigure {
  return { low, high, takenAt, method };
}

/** The same host or device, one of its figures no longer the measured one: somebody typed another. */
export function withoutMeasured<
  Name extends string,
  Owner extends { readonly measured?: Partial<Readonly<Record<Name, MeasuredFigure>>> },
>(owner: Owner, name: Name): Owner {
  if (owner.measured?.[name] === undefined) return owner;
  const { measured, ...rest } = owner;
  const left = Object.entries(measured).filter(([key]) => key !== name);
  return (left.length === 0
    ? rest
    : { ...rest, measured: Object.fromEntries(left) }) as unknown as Owner;
}
