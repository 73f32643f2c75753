import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Calibration } from '../../../shared/domain/calibration/calibration.ts';
import { measuredOverrides } from '../../../shared/model/measured-overrides.ts';
import { useProjectPack } from '../../workspace/use-pack.ts';
import { useDocument, useDocumentActions } from '../../workspace/document.ts';
import { withOverride } from '../../components/parameter/override-draft.ts';

/** Puts the measured context switch in place of the pack's, in the open project. */
export function UseMeasuredButton({ calibration }: { readonly calibration: Calibration }) {
  const { t } = useTranslation('calibration');
  const document = useDocument();
  const { updateDocument } = useDocumentActions();
  const { pack } = useProjectPack();
  if (document === null || pack === null) return null;
  const overrides = measuredOverrides(calibration, pack);
  if (overrides.length === 0) return null;
  const isUsed = overrides.every(({ parameter, reason }) =>
    document.overrides.some((one) => one.parameter === parameter && one.reason === reason),
  );
  return (
    <Button
      variant="default"
      disabled={isUsed}
      onClick={() => updateDocument((before) => overrides.reduce(withOverride, before))}
    >
      {t(isUsed ? 'result.inUse' : 'result.use')}
    </Button>
  );
}
