#!/bin/bash
# A Slurm array makes the shares of a run; `oshirase account` joins them. Submit both:
#   shares=$(sbatch --parsable --array=1-20 docs/slurm-array.sh)
#   sbatch --dependency=afterok:$shares --wrap 'oshirase account /data/letters || [ $? -eq 1 ]'
# --array must count from 1 and have no gaps. Give a task the memory of the whole plan (docs/beyond-one-machine.md).
#SBATCH --job-name=oshirase
#SBATCH --cpus-per-task=4
#SBATCH --mem=4G
set -u
oshirase generate /data/payments.csv --incident /data/incident/incident.yaml --out /data/letters \
  --jobs "$SLURM_CPUS_PER_TASK" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --quiet
code=$?
# 1 says that exceptions.csv has people to look at. The share is made.
[ "$code" -eq 1 ] || exit "$code"
