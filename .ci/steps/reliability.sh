# In short: kills, damaged bits and inputs, faults of the disk, a full one where a process may mount it.
node .ci/reliability/main.js --short kills bits mutations faults
if unshare --mount --map-root-user true 2>/dev/null; then
  unshare --mount --map-root-user node .ci/reliability/main.js --short disk
else
  echo 'NOT CHECKED: this machine does not let a process mount a disk of its own'
fi
