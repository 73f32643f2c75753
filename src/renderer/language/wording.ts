/**
 * The English wording of a Chinese one: the same keys. Where Chinese has a plural form (`…_other`),
 * English needs the singular (`…_one`) too.
 */
export type Wording<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Wording<Source[Key]>;
} & {
  readonly [Key in keyof Source as Key extends `${infer Stem}_other`
    ? `${Stem}_one`
    : never]: string;
};
