import { errorCode } from '../failure/system-reason.ts';

/** Whether a process is there; one that may not be asked is. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
