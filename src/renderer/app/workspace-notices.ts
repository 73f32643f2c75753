import type { i18n } from 'i18next';
import { showStepNotice } from '../components/changes/change-notice.tsx';
import { showFailureNotice } from '../components/feedback/failure-notice.tsx';
import { showNotice } from '../components/feedback/notice.tsx';
import type { WorkspaceNotices } from '../workspace/workspace-notices.ts';

/** Shows what the workspace tells as notices in the corner of the page. */
export function createWorkspaceNotices(language: i18n): WorkspaceNotices {
  const closeLabel = (): string => language.t('common:action.close');
  return {
    stepTaken: (step) => showStepNotice(step, closeLabel()),
    stepFailed: (failure) => showFailureNotice(failure, closeLabel()),
    changedElsewhere: () => showNotice(language.t('shell:conflict.taken'), closeLabel()),
  };
}
