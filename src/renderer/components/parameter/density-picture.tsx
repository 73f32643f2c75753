import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Range } from '../../../shared/domain/range/range.ts';
import { pictureOf } from '../../../shared/engine/distribution/range-density.ts';
import { useLanguage } from '../../language/use-language.ts';
import { figureText } from '../figure-text.ts';
import classes from './parameter.module.css';

interface DensityPictureProps {
  readonly range: Range;
  readonly unit: string;
}

const width = 480;
const height = 72;

/** How likely which values are: the shape that is drawn from, with its 5th, 50th and 95th percentile. */
export function DensityPicture({ range, unit }: DensityPictureProps) {
  const { t } = useTranslation('parameter');
  const language = useLanguage();
  const { at5, at50, at95, density } = useMemo(() => pictureOf(range), [range]);
  const first = density[0]?.value ?? 0;
  const step = (density[1]?.value ?? first) - first;
  const bar = width / density.length;
  const place = (value: number): number =>
    step > 0 ? ((value - first) / step + 0.5) * bar : width / 2;
  const figures = {
    at5: figureText(at5, unit, language),
    at50: figureText(at50, unit, language),
    at95: figureText(at95, unit, language),
  };
  return (
    <figure className={classes.picture}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('pictureOf', { shape: t(`shape.${range.distribution}`), ...figures })}
        preserveAspectRatio="none"
      >
        {density.map((point, index) => (
          <rect
            key={point.value}
            className={classes.density}
            x={index * bar}
            width={Math.max(0.5, bar - 1)}
            y={height * (1 - point.height)}
            height={height * point.height}
          />
        ))}
        {[at5, at50, at95].map((value, index) => (
          <line
            key={['at5', 'at50', 'at95'][index]}
            className={classes.percentile}
            data-middle={index === 1}
            x1={place(value)}
            x2={place(value)}
            y1={0}
            y2={height}
          />
        ))}
      </svg>
      <Text component="figcaption" size="xs" className={classes.figures ?? ''}>
        {t('picture', figures)}
      </Text>
    </figure>
  );
}
