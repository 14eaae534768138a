import type { FileView } from '#contract/model/opened-file'
import { fileText, wordSignature, wordStamp } from '#contract/wording/screens/file-text'
import styles from './files.module.css'

/** Who made a file, and who signed it. */
export const FileFacts = ({ file }: { readonly file: FileView }) => {
  const stamp = wordStamp(file)
  return (
    <div className={styles.facts}>
      {stamp === '' ? null : <p>{stamp}</p>}
      {file.signatures.length === 0 ? (
        <p>{fileText.unsigned}</p>
      ) : (
        <ul>
          {file.signatures.map((signature) => (
            <li key={`${signature.fingerprint} ${signature.role}`}>{wordSignature(signature)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
