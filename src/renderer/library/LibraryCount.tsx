import { useMemo } from 'react';
import classes from '../app-frame/frame.module.css';
import { useProject } from '../project-view/use-project';
import { numberWords, sizeOf } from '../ui/format-when';

/** "64 assets, 212 MB", and how many of their files are missing. */
export function LibraryCount() {
  const assets = useProject(({ project }) => project.assets);
  const missing = useProject(({ files }) => files.missing.size);
  const { count, bytes } = useMemo(() => {
    const all = Object.values(assets);
    return { count: all.length, bytes: all.reduce((sum, { size }) => sum + size, 0) };
  }, [assets]);
  return (
    <>
      <span>
        <strong className={classes.count}>{numberWords(count)}</strong> {count === 1 ? 'asset' : 'assets'},{' '}
        {sizeOf(bytes)}
      </span>
      {missing > 0 && (
        <span>
          <strong className={classes.count}>{numberWords(missing)}</strong> missing
        </span>
      )}
    </>
  );
}
